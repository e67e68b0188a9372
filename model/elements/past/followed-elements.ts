import type { Difference } from '../element-edits.ts';
import type { Elements, Properties } from '../elements.ts';
import type { Facts } from '../facts.ts';
import { ElementIndex } from './element-index.ts';
import { factsOfIndex } from './facts-of-elements.ts';
import { type NodesShown, nodesShown } from './nodes-shown.ts';
import { hidesSomething, KEEPS_NO_STATE } from './rewind.ts';

/** The elements of a territory that is followed: read once, then brought on by each of its changes. */
export class FollowedElements {
  readonly #territoryId: string;
  readonly #elements: Map<string, Properties>;
  /** Nodes of which everything is known that a reading may need. */
  #whole: NodesShown;
  /** What a change made is known whole: nothing can hang on it that no change told. */
  readonly #made = new Set<string>();
  #isLost = false;

  constructor(territoryId: string, elements: Elements) {
    this.#territoryId = territoryId;
    this.#elements = new Map(elements);
    this.#whole = nodesShown(new ElementIndex(elements), territoryId);
  }

  /** Takes the next change of the territory. */
  take({ type, before, after }: Difference & { readonly type: string }): void {
    this.#isLost ||= type === KEEPS_NO_STATE;
    for (const key of Object.keys(before)) if (!(key in after)) this.#elements.delete(key);
    for (const [key, properties] of Object.entries(after)) {
      this.#elements.set(key, properties);
      if (!(key in before)) this.#made.add(key);
    }
    // What goes out of sight may change without a word in the history of this territory: it is known no more.
    if (hidesSomething(this.#territoryId, [{ type, before, after, at: '' }])) this.#look();
  }

  /** The facts at the revision of the last change taken; undefined when they have to be read. */
  facts(revision: number): Facts | undefined {
    const index = this.#look();
    return index && factsOfIndex(this.#territoryId, index, revision);
  }

  #look(): ElementIndex | undefined {
    if (this.#isLost) return undefined;
    const index = new ElementIndex(this.#elements);
    const shown = nodesShown(index, this.#territoryId);
    this.#isLost = this.#misses(shown);
    this.#whole = shown;
    this.#made.clear();
    return this.#isLost ? undefined : index;
  }

  #misses({ acting, outside, cooperations, commitments }: NodesShown): boolean {
    const whole = this.#whole;
    const isKnown = (kind: string, known: (id: string) => boolean) => (id: string) =>
      known(id) || this.#made.has(`${kind}:${id}`);
    return !(
      all(
        acting,
        isKnown('Actor', (id) => whole.acting.has(id)),
      ) &&
      all(
        outside,
        isKnown('Actor', (id) => whole.outside.has(id) || whole.acting.has(id)),
      ) &&
      all(
        cooperations,
        isKnown('Cooperation', (id) => whole.cooperations.has(id)),
      ) &&
      all(
        commitments,
        isKnown('Commitment', (id) => whole.commitments.has(id)),
      )
    );
  }
}

const all = (ids: ReadonlySet<string>, holds: (id: string) => boolean): boolean => [...ids].every(holds);
