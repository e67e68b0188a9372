import type { Difference } from '../../model/elements/element-edits.ts';
import type { Elements } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { isMoveOf } from '../../model/elements/moves.ts';
import { FollowedElements, type KnownElements } from '../../model/elements/past/followed-elements.ts';
import { tokenOf } from '../store/facts.ts';
import { ELEMENT_BYTES } from './lru-cache.ts';

/** A change of the territory, with what it did to elements. */
export interface Step extends Difference {
  readonly revision: number;
  readonly id: string;
  readonly type: string;
}

/** Change of an erasure: it does not contain the erased data. */
const TELLS_NOTHING = 'erasure.made';

/** Returns true if a change only moved actors; a change without elements is none. */
const movesSomebody = (change: Difference): boolean =>
  Object.keys({ ...change.before, ...change.after }).length > 0 && isMoveOf(change);

/** In-memory territory at one revision. Changes update its elements; facts are derived lazily. */
export class CachedTerritory {
  readonly territoryId: string;
  readonly #elements: FollowedElements;
  #revision: number;
  #changeId: string;
  #contentToken: string;
  #facts: Facts | null = null;
  #isLost = false;

  constructor(
    territoryId: string,
    elements: Elements,
    at: { readonly revision: number; readonly changeId: string },
  ) {
    this.territoryId = territoryId;
    this.#elements = new FollowedElements(territoryId, elements);
    this.#revision = at.revision;
    this.#changeId = at.changeId;
    this.#contentToken = this.token;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Returns the id of the change that made this revision. */
  get changeId(): string {
    return this.#changeId;
  }

  get token(): string {
    return tokenOf(this.#revision, this.#changeId);
  }

  /** Returns the facts of this revision, derived on demand; undefined after the elements were lost. */
  get facts(): Facts | undefined {
    if (this.#isLost) return undefined;
    if (this.#facts !== null) return this.#facts;
    const facts = this.#elements.facts(this.#revision);
    if (facts === undefined) {
      this.#isLost = true;
      return undefined;
    }
    this.#facts = { ...facts, changeId: this.#changeId, contentToken: this.#contentToken };
    return this.#facts;
  }

  /** Returns its elements, to apply further changes to; undefined after they were lost. */
  get known(): KnownElements | undefined {
    return this.#isLost ? undefined : this.#elements.known;
  }

  /** Returns how many actors act in it, as of the last facts. */
  get acting(): number {
    return this.#elements.acting;
  }

  get bytes(): number {
    return this.#elements.size * ELEMENT_BYTES;
  }

  /** Applies the next changes; known ones are skipped. Returns false if one is missing or has no content. */
  take(steps: readonly Step[]): boolean {
    for (const { revision, id, type, before, after } of steps) {
      if (revision <= this.#revision) continue;
      if (revision > this.#revision + 1 || type === TELLS_NOTHING) this.#isLost = true;
      if (this.#isLost) return false;
      this.#elements.take({ type, before, after });
      this.#revision = revision;
      this.#changeId = id;
      this.#facts = null;
      if (!movesSomebody({ before, after })) this.#contentToken = this.token;
    }
    return !this.#isLost;
  }
}
