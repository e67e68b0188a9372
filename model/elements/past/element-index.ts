import { append } from '../../grouped.ts';
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

const NONE: readonly IndexedElement[] = [];

type Lists = Map<string, IndexedElement[]>;

/** Elements by kind, by node and by what relationships join. */
export class ElementIndex {
  readonly #all: Lists = new Map();
  readonly #nodes = new Map<string, Map<string, Properties>>();
  // By kind first: a name made of kind and id would be written, and looked up, for each element anew.
  readonly #from = new Map<string, Lists>();
  readonly #to = new Map<string, Lists>();

  constructor(elements: Elements) {
    for (const [key, properties] of elements) {
      const { kind, id, toId } = parseKey(key);
      const element = { id, toId: toId ?? '', properties };
      append(this.#all, kind, element);
      if (toId === undefined) within(this.#nodes, kind).set(id, properties);
      else {
        append(within(this.#from, kind), id, element);
        append(within(this.#to, kind), toId, element);
      }
    }
  }

  /** Every element of a kind. */
  all(kind: NodeKind | RelationshipKind): readonly IndexedElement[] {
    return this.#all.get(kind) ?? NONE;
  }

  /** The relationships of a kind that leave a node. */
  from(kind: RelationshipKind, id: string): readonly IndexedElement[] {
    return this.#from.get(kind)?.get(id) ?? NONE;
  }

  /** The relationships of a kind that reach a node. */
  to(kind: RelationshipKind, id: string): readonly IndexedElement[] {
    return this.#to.get(kind)?.get(id) ?? NONE;
  }

  /** The properties of a node; undefined when it is not there. */
  node(kind: NodeKind, id: string): Properties | undefined {
    return this.#nodes.get(kind)?.get(id);
  }
}

function within<T>(maps: Map<string, Map<string, T>>, kind: string): Map<string, T> {
  const known = maps.get(kind);
  if (known !== undefined) return known;
  const made = new Map<string, T>();
  maps.set(kind, made);
  return made;
}
