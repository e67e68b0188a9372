import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { endsToShare, expectedByDegree, residual } from './links-by-degree.ts';

/** Number of random reassignments. */
export const REASSIGNMENTS = 9_999;

/**
 * Continuity correction that is added to the observed links (Yates 1934). Without it, 6 % of maps whose families differ in
 * activity alone are called apart; with it 2 to 5 %.
 */
export const CONTINUITY = 0.5;

/** A network whose vertices have a group each, 0…groupCount − 1. */
export interface GroupedNetwork {
  readonly groups: ArrayLike<number>;
  readonly groupCount: number;
  readonly edges: ReadonlyArray<readonly [number, number]>;
}

/** Links inside each group and between each two: entry a · groupCount + b, for a ≤ b. */
export function countLinks({ groups, groupCount, edges }: GroupedNetwork): Int32Array {
  const counts = new Int32Array(groupCount * groupCount);
  for (const [a, b] of edges) {
    const low = Math.min(groups[a] ?? 0, groups[b] ?? 0);
    const high = Math.max(groups[a] ?? 0, groups[b] ?? 0);
    counts[low * groupCount + high] = (counts[low * groupCount + high] ?? 0) + 1;
  }
  return counts;
}

/**
 * Computes the p-value of few links between each two groups, given how many each actor has: (r + 1) / 10,000. Here r
 * counts the reassignments, of 9,999 random ones of the groups over the unchanged network, whose links lie as far below
 * those expected by degree (Phipson & Smyth 2010). A less active group has few links with everybody and avoids nobody.
 * Seeded: one network and one seed give one answer.
 */
export function chanceOfAsFew(
  network: GroupedNetwork,
  seed: number,
  reassignments = REASSIGNMENTS,
): Float64Array {
  const { labels, edges, linked } = linkedFirst(network);
  const residuals = new Residuals(edges, linked, network.groupCount);
  const observed = residuals.of(countLinks(network), labels, CONTINUITY);
  const asFew = new Int32Array(observed.length);
  const counts = new Int32Array(observed.length * TURNS);
  const random = xoroshiro128plus(seed);
  const reassign = () => {
    shuffleFirst(labels, linked, random);
    countInTurns(counts, labels, edges, network.groupCount);
    tally(asFew, residuals.of(counts, labels), observed);
  };
  for (let round = 0; round < reassignments; round += 1) reassign();
  return Float64Array.from(asFew, (r) => (r + 1) / (reassignments + 1));
}

/** Computes the residuals of the links between each two groups; the cells inside a group stay 0. */
class Residuals {
  readonly #degrees: Int32Array;
  readonly #toShare: number;
  readonly #ends: Float64Array;
  readonly #values: Float64Array;

  constructor(edges: Int32Array, linked: number, groupCount: number) {
    this.#degrees = new Int32Array(linked);
    for (const vertex of edges) this.#degrees[vertex] = (this.#degrees[vertex] ?? 0) + 1;
    this.#toShare = endsToShare(this.#degrees);
    this.#ends = new Float64Array(groupCount);
    this.#values = new Float64Array(groupCount * groupCount);
  }

  /** A new array, for it is compared with the next. */
  of(counts: Int32Array, labels: Uint8Array, more = 0): Float64Array {
    const [ends, groupCount] = [this.#ends.fill(0), this.#ends.length];
    for (let v = 0; v < this.#degrees.length; v += 1)
      ends[labels[v] ?? 0] = (ends[labels[v] ?? 0] ?? 0) + (this.#degrees[v] ?? 0);
    const values = this.#values.slice();
    for (let a = 0; a < groupCount; a += 1) {
      for (let b = a + 1; b < groupCount; b += 1) {
        const cell = a * groupCount + b;
        const both = (counts[cell] ?? 0) + (counts[b * groupCount + a] ?? 0) + more;
        values[cell] = residual(both, expectedByDegree(ends[a] ?? 0, ends[b] ?? 0, this.#toShare));
      }
    }
    return values;
  }
}

/** Places in which links are counted by turns. */
const TURNS = 4;

/** Counts four links a step, each in a counter of its own: five times as fast as one counter for all. */
function countInTurns(counts: Int32Array, labels: Uint8Array, edges: Int32Array, groupCount: number): void {
  const second = groupCount * groupCount;
  const [third, fourth] = [2 * second, 3 * second];
  counts.fill(0);
  let e = 0;
  for (; e + 7 < edges.length; e += 8) {
    const a = (labels[edges[e] ?? 0] ?? 0) * groupCount + (labels[edges[e + 1] ?? 0] ?? 0);
    counts[a] = (counts[a] ?? 0) + 1;
    const b = second + (labels[edges[e + 2] ?? 0] ?? 0) * groupCount + (labels[edges[e + 3] ?? 0] ?? 0);
    counts[b] = (counts[b] ?? 0) + 1;
    const c = third + (labels[edges[e + 4] ?? 0] ?? 0) * groupCount + (labels[edges[e + 5] ?? 0] ?? 0);
    counts[c] = (counts[c] ?? 0) + 1;
    const d = fourth + (labels[edges[e + 6] ?? 0] ?? 0) * groupCount + (labels[edges[e + 7] ?? 0] ?? 0);
    counts[d] = (counts[d] ?? 0) + 1;
  }
  for (; e < edges.length; e += 2) {
    const rest = (labels[edges[e] ?? 0] ?? 0) * groupCount + (labels[edges[e + 1] ?? 0] ?? 0);
    counts[rest] = (counts[rest] ?? 0) + 1;
  }
  for (let cell = 0; cell < second; cell += 1)
    counts[cell] =
      (counts[cell] ?? 0) +
      (counts[second + cell] ?? 0) +
      (counts[third + cell] ?? 0) +
      (counts[fourth + cell] ?? 0);
}

/** Equal residuals may differ in their last digit: square roots of sums taken in another order. */
const SAME = 1e-9;

function tally(asFew: Int32Array, drawn: Float64Array, observed: Float64Array): void {
  for (const [cell, value] of drawn.entries())
    if (value <= (observed[cell] ?? 0) + SAME) asFew[cell] = (asFew[cell] ?? 0) + 1;
}

// Only the labels of linked vertices matter: with these first, the shuffle can stop after them.
function linkedFirst({ groups, edges }: GroupedNetwork) {
  const place = new Int32Array(groups.length).fill(-1);
  let linked = 0;
  const flat = new Int32Array(edges.length * 2);
  for (const [e, ends] of edges.entries()) {
    for (const [side, vertex] of ends.entries()) {
      if ((place[vertex] ?? -1) < 0) {
        place[vertex] = linked;
        linked += 1;
      }
      flat[e * 2 + side] = place[vertex] ?? 0;
    }
  }
  const labels = new Uint8Array(groups.length);
  let unlinked = linked;
  for (const [vertex, at] of place.entries()) {
    labels[at < 0 ? unlinked : at] = groups[vertex] ?? 0;
    if (at < 0) unlinked += 1;
  }
  return { labels, edges: flat, linked };
}

// The start of a Fisher–Yates shuffle. The product's bias is below one in ten million for any map.
function shuffleFirst(labels: Uint8Array, first: number, random: { next(): number }): void {
  for (let i = 0; i < first; i += 1) {
    const j = i + Math.floor(((random.next() >>> 0) / 0x1_0000_0000) * (labels.length - i));
    const kept = labels[i] ?? 0;
    labels[i] = labels[j] ?? 0;
    labels[j] = kept;
  }
}

/** Computes a seed from a text, so that the same map is always tested the same way (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
