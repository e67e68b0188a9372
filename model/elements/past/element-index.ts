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

/** Elements by kind, by node and by what relationships join. */
export class ElementIndex {
  readonly #all = new Map<string, IndexedElement[]>();
  readonly #from = new Map<string, IndexedElement[]>();
  readonly #to = new Map<string, IndexedElement[]>();
  readonly #nodes = new Map<string, Properties>();

  constructor(elements: Elements) {
    for (const [key, properties] of elements) {
      const { kind, id, toId } = parseKey(key);
      const element = { id, toId: toId ?? '', properties };
      append(this.#all, kind, element);
      if (toId === undefined) this.#nodes.set(key, properties);
      else {
        append(this.#from, `${kind}:${id}`, element);
        append(this.#to, `${kind}:${toId}`, element);
      }
    }
  }

  /** Every element of a kind. */
  all(kind: NodeKind | RelationshipKind): readonly IndexedElement[] {
    return this.#all.get(kind) ?? NONE;
  }

  /** The relationships of a kind that leave a node. */
  from(kind: RelationshipKind, id: string): readonly IndexedElement[] {
    return this.#from.get(`${kind}:${id}`) ?? NONE;
  }

  /** The relationships of a kind that reach a node. */
  to(kind: RelationshipKind, id: string): readonly IndexedElement[] {
    return this.#to.get(`${kind}:${id}`) ?? NONE;
  }

  /** The properties of a node; undefined when it is not there. */
  node(kind: NodeKind, id: string): Properties | undefined {
    return this.#nodes.get(`${kind}:${id}`);
  }
}
