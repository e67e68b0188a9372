import type { UndecidedPairs } from './undecided-pairs.ts';

/**
 * Uncertainty of a question: the possible links between its sides, each with its probability. If any such
 * link removes the question, it stands with a chance of about e^−mass; responses remove their part of the
 * mass.
 */
export class Doubt {
  /** Share of the worlds in which the question stands, never quite none or all. */
  readonly survival: number;
  readonly whole: number;
  readonly #pairs: UndecidedPairs;
  readonly #sides: Int8Array;
  /** By actor, what it takes away when it is heard next. */
  readonly #mass: Float64Array;
  #gone = 0;

  constructor(pairs: UndecidedPairs, sides: Int8Array, isHeard: Uint8Array, survival: number) {
    this.survival = survival;
    this.#pairs = pairs;
    this.#sides = sides;
    this.#mass = new Float64Array(sides.length);
    let whole = 0;
    for (let pair = 0; pair < pairs.count; pair += 1) {
      const [a, b] = [pairs.first[pair] ?? 0, pairs.second[pair] ?? 0];
      if (!this.#isAcross(a, b)) continue;
      const [now, after] = [pairs.chance[pair] ?? 0, pairs.chanceAfter[pair] ?? 0];
      whole += now;
      for (const end of [a, b])
        if (isHeard[end] === 0) this.#mass[end] = (this.#mass[end] ?? 0) + now - after;
    }
    this.whole = whole;
  }

  /** Returns the remaining doubt: expected robustness × (1 − robustness) after a part of the mass is gone. */
  left(more = 0): number {
    if (this.whole === 0) return 0;
    const share = Math.min(1, (this.#gone + more) / this.whole);
    return this.survival * (1 - this.survival ** (1 - share));
  }

  /** Returns the reduction of doubt if an actor responds next. */
  gain(actor: number): number {
    return this.left() - this.left(this.#mass[actor] ?? 0);
  }

  /** An actor is heard: what it shares with others who are not is no more theirs to tell. */
  hear(actor: number, others: ReadonlyArray<readonly [number, number]>): void {
    this.#gone += this.#mass[actor] ?? 0;
    this.#mass[actor] = 0;
    for (const [other, pair] of others) {
      if (!this.#isAcross(actor, other) || this.#mass[other] === 0) continue;
      const [now, after] = [this.#pairs.chance[pair] ?? 0, this.#pairs.chanceAfter[pair] ?? 0];
      // Both responses together remove all mass: the first removed all except what it may have forgotten.
      this.#mass[other] = Math.max(0, (this.#mass[other] ?? 0) - now + 2 * after);
    }
  }

  #isAcross(a: number, b: number): boolean {
    const [here, there] = [this.#sides[a] ?? -1, this.#sides[b] ?? -1];
    return here !== there && here >= 0 && there >= 0;
  }
}
