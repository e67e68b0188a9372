import type { UndecidedPairs } from './undecided-pairs.ts';

/**
 * What could still change a question: the links that would lie between its sides, each with how likely it is. A question
 * that falls with any of them stands with a chance of about e^−mass; what is heard takes its part of the mass away.
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

  /** Doubt left: survival × (1 − survival) as it is to be expected once so much of the mass is gone. */
  left(more = 0): number {
    if (this.whole === 0) return 0;
    const share = Math.min(1, (this.#gone + more) / this.whole);
    return this.survival * (1 - this.survival ** (1 - share));
  }

  /** By how much it falls when an actor is heard next. */
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
      // Of the two answers together, all of it goes: the first took all but what it may have forgotten.
      this.#mass[other] = Math.max(0, (this.#mass[other] ?? 0) - now + 2 * after);
    }
  }

  #isAcross(a: number, b: number): boolean {
    const [here, there] = [this.#sides[a] ?? -1, this.#sides[b] ?? -1];
    return here !== there && here >= 0 && there >= 0;
  }
}
