import type { Difference } from '../element-edits.ts';
import type { Elements, Properties } from '../elements.ts';
import type { Facts } from '../facts.ts';
import { cooperationOfElement, type MadeCooperations } from './cooperations-of-elements.ts';
import { ElementIndex } from './element-index.ts';
import { elementsOfNodes } from './elements-of-nodes.ts';
import { factsOfIndex } from './facts-of-elements.ts';
import { type NodesShown, nodesShown } from './nodes-shown.ts';
import { hidesSomething, KEEPS_NO_STATE } from './rewind.ts';

/** Elements, with the nodes for which they are complete. */
export interface KnownElements {
  readonly elements: Elements;
  readonly nodes: NodesShown;
}

/**
 * Number of elements in a change above which everything is indexed again, since each is searched in a list.
 */
const INDEXED_ANEW = 200;

/** The elements of a territory that is followed: read once, then updated by each of its changes. */
export class FollowedElements {
  readonly #territoryId: string;
  readonly #elements: Map<string, Properties>;
  /** Nodes whose elements are completely known. */
  #whole: NodesShown;
  /** Nodes among them whose changes all appear in the territory's history. */
  #told: NodesShown;
  /**
   * Nodes created by a change, which are completely known: all their attached elements are in changes too.
   */
  readonly #made = new Set<string>();
  /** The elements by what joins them. They take as much memory again: kept up to date as long as it is not needed. */
  #index: WeakRef<ElementIndex> | undefined;
  /** Whether what is shown was found since the last change. */
  #isLooked = true;
  /** The facts that did not change. */
  readonly #cooperations: MadeCooperations = new Map();
  #isLost = false;

  constructor(territoryId: string, elements: Elements) {
    this.#territoryId = territoryId;
    this.#whole = nodesShown(new ElementIndex(elements), territoryId);
    this.#elements = new Map(elementsOfNodes(elements, territoryId, this.#whole));
    this.#told = toldWhole(this.#whole, this.#indexed(), territoryId);
  }

  /** Returns the known elements and their nodes; undefined if they must be read. */
  get known(): KnownElements | undefined {
    if (this.#look() === undefined) return undefined;
    const nodes = this.#told;
    return { elements: elementsOfNodes(this.#elements, this.#territoryId, nodes), nodes };
  }

  /** Returns the number of elements, including some that are no longer needed. */
  get size(): number {
    return this.#elements.size;
  }

  /** Returns the number of acting actors, as of the last look. */
  get acting(): number {
    return this.#whole.acting.size;
  }

  /** Takes the next change of the territory. */
  take({ type, before, after }: Difference & { readonly type: string }): void {
    this.#isLost ||= type === KEEPS_NO_STATE;
    this.#isLooked = false;
    const touched = Object.keys(before).length + Object.keys(after).length;
    if (touched > INDEXED_ANEW) this.#index = undefined;
    const index = this.#index?.deref();
    for (const [key, properties] of [...Object.entries(before), ...Object.entries(after)])
      this.#cooperations.delete(cooperationOfElement(key, properties) ?? '');
    for (const key of Object.keys(before)) {
      if (key in after) continue;
      this.#elements.delete(key);
      index?.remove(key);
    }
    for (const [key, properties] of Object.entries(after)) {
      this.#elements.set(key, properties);
      index?.put(key, properties);
      if (!(key in before)) this.#made.add(key);
    }
    // Elements that leave the map may change outside this history: they are no longer known.
    if (hidesSomething(this.#territoryId, [{ type, before, after, at: '' }])) this.#look();
  }

  /** Returns the facts at the revision of the last change; undefined if they must be read. */
  facts(revision: number): Facts | undefined {
    const index = this.#look();
    return (
      index &&
      factsOfIndex(this.#territoryId, index, revision, { shown: this.#whole, made: this.#cooperations })
    );
  }

  #indexed(): ElementIndex {
    const known = this.#index?.deref();
    if (known !== undefined) return known;
    const index = new ElementIndex(this.#elements);
    this.#index = new WeakRef(index);
    return index;
  }

  #look(): ElementIndex | undefined {
    if (this.#isLost) return undefined;
    const index = this.#indexed();
    if (this.#isLooked) return index;
    const shown = nodesShown(index, this.#territoryId);
    const told = toldWhole(shown, index, this.#territoryId);
    this.#isLost = !this.#knows(shown, told);
    this.#whole = shown;
    this.#told = told;
    this.#made.clear();
    this.#isLooked = true;
    return this.#isLost ? undefined : index;
  }

  #knows(shown: NodesShown, told: NodesShown): boolean {
    const { acting, outside, cooperations, commitments } = this.#whole;
    const are = (kind: string, ids: ReadonlySet<string>, ...known: readonly ReadonlySet<string>[]) =>
      [...ids].every((id) => known.some((set) => set.has(id)) || this.#made.has(`${kind}:${id}`));
    return (
      are('Actor', shown.acting, acting) &&
      are('Actor', shown.outside, acting, outside) &&
      // A former carrier or member may have another name or other territories by now.
      are('Actor', told.outside, this.#told.outside) &&
      are('Cooperation', shown.cooperations, cooperations) &&
      are('Commitment', shown.commitments, commitments)
    );
  }
}

/**
 * Finds the nodes whose changes all appear in a territory's history. It lacks new names of actors shown only
 * as carriers, and texts of other territories' commitments.
 */
function toldWhole(shown: NodesShown, index: ElementIndex, territoryId: string): NodesShown {
  const isParty = (id: string): boolean =>
    index.from('PARTY_TO', id).some(({ toId }) => shown.cooperations.has(toId));
  const isTold = (id: string): boolean => {
    const owners = index.from('FOR', id);
    return owners.length === 0 || owners.some(({ toId }) => toId === territoryId);
  };
  return {
    ...shown,
    outside: new Set([...shown.outside].filter(isParty)),
    commitments: new Set([...shown.commitments].filter(isTold)),
  };
}
