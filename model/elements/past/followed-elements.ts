import type { Difference } from '../element-edits.ts';
import type { Elements, Properties } from '../elements.ts';
import type { Facts } from '../facts.ts';
import { cooperationOfElement, type MadeCooperations } from './cooperations-of-elements.ts';
import { ElementIndex } from './element-index.ts';
import { elementsOfNodes } from './elements-of-nodes.ts';
import { factsOfIndex } from './facts-of-elements.ts';
import { type NodesShown, nodesShown } from './nodes-shown.ts';
import { hidesSomething, KEEPS_NO_STATE } from './rewind.ts';

/** Elements, and the nodes of which they are all that a reading may need. */
export interface KnownElements {
  readonly elements: Elements;
  readonly nodes: NodesShown;
}

/** A change of more elements is indexed with all others anew: each is looked for in a list. */
const INDEXED_ANEW = 200;

/** The elements of a territory that is followed: read once, then updated by each of its changes. */
export class FollowedElements {
  readonly #territoryId: string;
  readonly #elements: Map<string, Properties>;
  /** Nodes of which everything is known that a reading may need. */
  #whole: NodesShown;
  /** Those of them of which the history of the territory tells all. */
  #told: NodesShown;
  /** What a change created is known completely: every attachment of it is in a change too. */
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

  /** What is known, and of which nodes all of it; undefined when it has to be read. */
  get known(): KnownElements | undefined {
    if (this.#look() === undefined) return undefined;
    const nodes = this.#told;
    return { elements: elementsOfNodes(this.#elements, this.#territoryId, nodes), nodes };
  }

  /** How many there are, some of which may be of no use any more. */
  get size(): number {
    return this.#elements.size;
  }

  /** How many actors act here, as far as was looked. */
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
    // What goes out of sight may change without a word in the history of this territory: it is known no more.
    if (hidesSomething(this.#territoryId, [{ type, before, after, at: '' }])) this.#look();
  }

  /** The facts at the revision of the last change taken; undefined when they have to be read. */
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
      // Whoever was a carrier alone may have another name by now; whoever acted here, may act elsewhere too.
      are('Actor', told.outside, this.#told.outside) &&
      are('Cooperation', shown.cooperations, cooperations) &&
      are('Commitment', shown.commitments, commitments)
    );
  }
}

/**
 * The nodes of which the history of a territory tells everything. Of whoever is shown as a carrier alone it does not tell
 * a new name, nor of a commitment that is for another territory what it says.
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
