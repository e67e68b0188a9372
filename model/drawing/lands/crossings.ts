import { at } from '../indexed-graph.ts';
import type { Random } from '../seeded-random.ts';
import type { Memberships } from './memberships.ts';

/** The members that a cooperation has on one land. */
interface Side {
  readonly cooperation: number;
  readonly size: number;
  readonly land: number;
  readonly members: readonly number[];
}

/**
 * Draws random links between lands with fixed margins. Each actor keeps its number of links that leave its
 * land, and each cooperation its size and number of members per land; only the other ends change. Two
 * cooperations swap members of the same land in equal numbers (Maslov & Sneppen 2002, Science 296:910). No
 * swap adds a land to a cooperation twice, or creates a pair twice.
 */
export class Crossings {
  /** Pairs of actors across each two lands, at `a * lands + b` for a < b. */
  readonly counts: Float64Array;
  readonly #lands: number;
  readonly #order: number;
  /** By side. */
  readonly #cooperationOf: Int32Array;
  readonly #sizes: Int32Array;
  readonly #landOf: Int32Array;
  /** The actor of a side of one. */
  readonly #actorOf: Int32Array;
  /** Sides of the cooperation c from starts[c] to starts[c + 1]. */
  readonly #starts: Int32Array;
  /** For each side, those of its size. */
  readonly #alike: ReadonlyArray<readonly number[]>;
  /** Pairs that a cooperation of two makes, at `a * order + b` both ways. */
  readonly #pairs: Uint8Array;

  /** @param landOf Land of each actor, 0 … lands − 1; below 0 where it stands on none. */
  constructor(memberships: Memberships, landOf: Int32Array, lands: number) {
    const crossing = memberships.map((members) => byLand(members, landOf)).filter(({ length }) => length > 1);
    const sides = crossing.flatMap((all, cooperation) =>
      all.map(([land, members]): Side => ({ cooperation, size: members.length, land, members })),
    );
    const alike = new Map<number, number[]>();
    for (const [side, { size }] of sides.entries()) alike.set(size, [...(alike.get(size) ?? []), side]);
    this.#lands = lands;
    this.#order = landOf.length;
    this.counts = new Float64Array(lands * lands);
    this.#cooperationOf = Int32Array.from(sides, ({ cooperation }) => cooperation);
    this.#sizes = Int32Array.from(sides, ({ size }) => size);
    this.#landOf = Int32Array.from(sides, ({ land }) => land);
    this.#actorOf = Int32Array.from(sides, ({ members }) => members[0] ?? 0);
    this.#alike = sides.map(({ size }) => alike.get(size) ?? []);
    this.#pairs = new Uint8Array(this.#order ** 2);
    this.#starts = new Int32Array(crossing.length + 1);
    for (const [c, all] of crossing.entries()) this.#starts[c + 1] = at(this.#starts, c) + all.length;
    for (const c of crossing.keys()) {
      for (let side = at(this.#starts, c); side < at(this.#starts, c + 1); side++)
        this.#countWith(side, side, 1);
      this.#mark(c, 1);
    }
  }

  get sides(): number {
    return this.#landOf.length;
  }

  /** Tries this number of swaps. */
  shuffle(swaps: number, random: Random): void {
    for (let left = this.sides === 0 ? 0 : swaps; left > 0; left--) {
      const one = Math.floor(random() * this.sides);
      const alike = this.#alike[one] ?? [];
      this.#swap(one, alike[Math.floor(random() * alike.length)] ?? one);
    }
  }

  #swap(one: number, other: number): void {
    const [c, d] = [at(this.#cooperationOf, one), at(this.#cooperationOf, other)];
    const [land, otherLand] = [at(this.#landOf, one), at(this.#landOf, other)];
    if (c === d || this.#hasLand(c, one, otherLand) || this.#hasLand(d, other, land)) return;
    this.#mark(c, 0);
    this.#mark(d, 0);
    const isNew = this.#isNew(one, at(this.#actorOf, other)) && this.#isNew(other, at(this.#actorOf, one));
    if (isNew) this.#exchange(one, other);
    this.#mark(c, 1);
    this.#mark(d, 1);
  }

  #exchange(one: number, other: number): void {
    const isElsewhere = at(this.#landOf, one) !== at(this.#landOf, other);
    if (isElsewhere) for (const side of [one, other]) this.#countWith(side, this.#endOf(side), -1);
    for (const values of [this.#landOf, this.#actorOf]) {
      const kept = at(values, one);
      values[one] = at(values, other);
      values[other] = kept;
    }
    if (isElsewhere) for (const side of [one, other]) this.#countWith(side, this.#endOf(side), 1);
  }

  #endOf(side: number): number {
    return at(this.#starts, at(this.#cooperationOf, side) + 1);
  }

  /** Returns true if another side of a cooperation is on a land. */
  #hasLand(cooperation: number, but: number, land: number): boolean {
    for (let side = at(this.#starts, cooperation); side < at(this.#starts, cooperation + 1); side++)
      if (side !== but && at(this.#landOf, side) === land) return true;
    return false;
  }

  /** Adds the pairs of a side with the others of its cooperation that come before `end`. */
  #countWith(side: number, end: number, sign: number): void {
    const [land, size] = [at(this.#landOf, side), at(this.#sizes, side)];
    for (let other = at(this.#starts, at(this.#cooperationOf, side)); other < end; other++) {
      if (other === side) continue;
      const beyond = at(this.#landOf, other);
      const cell = Math.min(land, beyond) * this.#lands + Math.max(land, beyond);
      this.counts[cell] = at(this.counts, cell) + sign * size * at(this.#sizes, other);
    }
  }

  /**
   * Returns the partner of a side in a cooperation of two; negative for a larger one, which may occur twice.
   */
  #partner(side: number): number {
    const from = at(this.#starts, at(this.#cooperationOf, side));
    const isPair = this.#endOf(side) - from === 2 && at(this.#sizes, from) * at(this.#sizes, from + 1) === 1;
    if (!isPair) return -1;
    return at(this.#actorOf, side === from ? from + 1 : from);
  }

  /** Returns true if an actor in place of another creates no existing pair. */
  #isNew(side: number, actor: number): boolean {
    const partner = this.#partner(side);
    return partner < 0 || this.#pairs[partner * this.#order + actor] === 0;
  }

  #mark(cooperation: number, value: 0 | 1): void {
    const from = at(this.#starts, cooperation);
    const partner = this.#partner(from);
    if (partner < 0) return;
    const actor = at(this.#actorOf, from);
    this.#pairs[partner * this.#order + actor] = value;
    this.#pairs[actor * this.#order + partner] = value;
  }
}

/** Members by the land they stand on; of those on none nothing is known. */
function byLand(members: readonly number[], landOf: Int32Array): Array<[number, number[]]> {
  const sides = new Map<number, number[]>();
  for (const v of members) {
    const land = at(landOf, v);
    if (land >= 0) sides.set(land, [...(sides.get(land) ?? []), v]);
  }
  return [...sides];
}
