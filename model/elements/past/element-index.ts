import { internTexts } from '../../intern-texts.ts';
import {
  type Elements,
  type NodeKind,
  type Properties,
  parseKey,
  type RelationshipKind,
} from '../elements.ts';

/** A node, or a relationship with both its ends; a node has an empty `toId`. */
export interface IndexedElement {
  readonly id: string;
  readonly toId: string;
  readonly properties: Properties;
}

type Ends = Pick<IndexedElement, 'id' | 'toId'>;

const NONE: readonly IndexedElement[] = [];

type Lists = Map<string, IndexedElement[]>;

/** Elements by kind, by node and by what relationships join; in the order in which they came. */
export class ElementIndex {
  readonly #all: Lists = new Map();
  readonly #nodes = new Map<string, Map<string, Properties>>();
  // Nested by kind first: a joint key of kind and id would be built for each lookup.
  readonly #from = new Map<string, Lists>();
  readonly #to = new Map<string, Lists>();

  #changes = 0;
  // Cut out of a key, an id is a view of it: one for each node, not for each element.
  readonly #interned = internTexts();

  constructor(elements: Elements) {
    for (const [key, properties] of elements) {
      const { kind, element } = this.#read(key, properties);
      for (const list of this.#listsOf(kind, element)) list.push(element);
      if (element.toId === '') within(this.#nodes, kind).set(element.id, properties);
    }
  }

  /** Counts the puts and removals since creation. */
  get changes(): number {
    return this.#changes;
  }

  /** Takes an element in, in the place of what had its key. */
  put(key: string, properties: Properties): void {
    const { kind, element } = this.#read(key, properties);
    this.#changes += 1;
    for (const list of this.#listsOf(kind, element)) {
      const at = placeOf(list, element);
      if (at < 0) list.push(element);
      else list[at] = element;
    }
    if (element.toId === '') within(this.#nodes, kind).set(element.id, properties);
  }

  remove(key: string): void {
    const { kind, id, toId = '' } = parseKey(key);
    this.#changes += 1;
    for (const list of this.#listsOf(kind, { id, toId })) {
      const at = placeOf(list, { id, toId });
      if (at >= 0) list.splice(at, 1);
    }
    if (toId === '') this.#nodes.get(kind)?.delete(id);
  }

  #read(key: string, properties: Properties): { readonly kind: string; readonly element: IndexedElement } {
    const { kind, id, toId = '' } = parseKey(key);
    return { kind, element: { id: this.#interned(id), toId: this.#interned(toId), properties } };
  }

  /** Returns every list that contains an element. */
  #listsOf(kind: string, { id, toId }: Ends): IndexedElement[][] {
    const all = listIn(this.#all, kind);
    return toId === ''
      ? [all]
      : [all, listIn(within(this.#from, kind), id), listIn(within(this.#to, kind), toId)];
  }

  /** Returns every element of a kind. */
  all(kind: NodeKind | RelationshipKind): readonly IndexedElement[] {
    return this.#all.get(kind) ?? NONE;
  }

  /** Returns the outgoing relationships of a kind. */
  from(kind: RelationshipKind, id: string): readonly IndexedElement[] {
    return this.#from.get(kind)?.get(id) ?? NONE;
  }

  /** Returns the incoming relationships of a kind. */
  to(kind: RelationshipKind, id: string): readonly IndexedElement[] {
    return this.#to.get(kind)?.get(id) ?? NONE;
  }

  /** Returns the properties of a node; undefined if it does not exist. */
  node(kind: NodeKind, id: string): Properties | undefined {
    return this.#nodes.get(kind)?.get(id);
  }
}

const placeOf = (list: readonly IndexedElement[], { id, toId }: Ends): number =>
  list.findIndex((one) => one.id === id && one.toId === toId);

function listIn(lists: Lists, name: string): IndexedElement[] {
  const known = lists.get(name);
  if (known !== undefined) return known;
  const made: IndexedElement[] = [];
  lists.set(name, made);
  return made;
}

function within<T>(maps: Map<string, Map<string, T>>, kind: string): Map<string, T> {
  const known = maps.get(kind);
  if (known !== undefined) return known;
  const made = new Map<string, T>();
  maps.set(kind, made);
  return made;
}

/** Makes something of an element once: where it did not change its properties are the same object. */
export function onceOf<T extends object>(
  make: (element: IndexedElement) => T,
  /**
   * If the value contains the id: whether it is this element's. Equal elements may share their properties.
   */
  isOf: (made: T, id: string) => boolean = () => true,
): (element: IndexedElement) => T {
  const known = new WeakMap<Properties, T>();
  return (element) => {
    const made = known.get(element.properties);
    if (made !== undefined && isOf(made, element.id)) return made;
    const value = make(element);
    known.set(element.properties, value);
    return value;
  };
}
