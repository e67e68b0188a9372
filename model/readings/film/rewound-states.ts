import type { Difference } from '../../elements/element-edits.ts';
import type { Elements } from '../../elements/elements.ts';
import type { Facts } from '../../elements/facts.ts';
import { cooperationOfElement, type MadeCooperations } from '../../elements/past/cooperations-of-elements.ts';
import { ElementIndex } from '../../elements/past/element-index.ts';
import { factsOfIndex } from '../../elements/past/facts-of-elements.ts';
import { KEEPS_NO_STATE, type LaterChange } from '../../elements/past/rewind.ts';

/**
 * Elements of a territory, reverted change by change from the present: at each moment equal to the result of
 * `rewind`. Changes made elsewhere, missing in this history, are ordered by time.
 */
export class RewoundStates {
  readonly #index: ElementIndex;
  readonly #elsewhere: LaterChange[];
  /** The facts that did not change. */
  readonly #made: MadeCooperations = new Map();

  constructor(present: Elements, elsewhere: readonly LaterChange[]) {
    this.#index = new ElementIndex(present);
    this.#elsewhere = [...elsewhere];
  }

  /** Reverts a change, the last one left; `until` is the time of the one before. */
  takeBack(change: LaterChange, until: string): void {
    this.#takeBackElsewhere(change.at, true);
    this.#undo(change);
    this.#takeBackElsewhere(until, false);
  }

  facts(territoryId: string, revision: number): Facts | undefined {
    return factsOfIndex(territoryId, this.#index, revision, { made: this.#made });
  }

  /** Reverses other territories’ changes; of two changes at the same time, this territory’s came first. */
  #takeBackElsewhere(at: string, isIncluded: boolean): void {
    for (;;) {
      const last = this.#elsewhere.at(-1);
      if (last === undefined || last.at < at || (last.at === at && !isIncluded)) return;
      this.#elsewhere.pop();
      this.#undo(last);
    }
  }

  #undo({ type, before, after }: Difference & { readonly type: string }): void {
    for (const [key, properties] of [...Object.entries(before), ...Object.entries(after)])
      this.#made.delete(cooperationOfElement(key, properties) ?? '');
    for (const key of Object.keys(after)) if (!(key in before)) this.#index.remove(key);
    for (const [key, properties] of Object.entries(before)) {
      // A deleted territory leaves only its key.
      if (type === KEEPS_NO_STATE && !(key in after)) this.#index.remove(key);
      else this.#index.put(key, properties);
    }
  }
}
