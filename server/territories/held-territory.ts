import type { Difference } from '../../model/elements/element-edits.ts';
import type { Elements } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { isMoveOf } from '../../model/elements/moves.ts';
import { FollowedElements, type KnownElements } from '../../model/elements/past/followed-elements.ts';
import { tokenOf } from '../store/facts.ts';
import { ELEMENT_BYTES } from './memory.ts';

/** A change of the territory, with what it did to elements. */
export interface Step extends Difference {
  readonly revision: number;
  readonly id: string;
  readonly type: string;
}

/** The change of an erasure does not tell what was erased. */
const TELLS_NOTHING = 'erasure.made';

/** A change that touches nothing says nothing of what it did. */
const movesSomebody = (change: Difference): boolean =>
  Object.keys({ ...change.before, ...change.after }).length > 0 && isMoveOf(change);

/** A territory at a revision: its elements, brought on by its changes, and the facts that come of them. */
export class HeldTerritory {
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

  /** The change that made this revision. */
  get changeId(): string {
    return this.#changeId;
  }

  get token(): string {
    return tokenOf(this.#revision, this.#changeId);
  }

  /** The facts of this revision, made when they are asked for; undefined where they cannot be told any more. */
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

  /** Its elements, to apply further changes to; undefined where they are not known any more. */
  get known(): KnownElements | undefined {
    return this.#isLost ? undefined : this.#elements.known;
  }

  /** How many actors act in it, as of the last facts. */
  get acting(): number {
    return this.#elements.acting;
  }

  get bytes(): number {
    return this.#elements.size * ELEMENT_BYTES;
  }

  /**
   * Takes the changes that come next; those it knows are passed over. Says whether it is where they lead: it is not where
   * one is missing, or says nothing of what it did.
   */
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
