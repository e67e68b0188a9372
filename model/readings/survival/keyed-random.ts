/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of what goes in moves every bit that comes out. */
export function mix(bits: number): number {
  let h = bits | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 2³² over the golden ratio: steps of it fall evenly (Knuth, The Art of Computer Programming, 6.4). */
const STEP = 0x9e3779b9;

/** What two actors draw with, the smaller id first: nothing else of the map is in it. */
export const pairSeed = (seedOfFirst: number, seedOfSecond: number): number =>
  mix(mix(seedOfFirst) + Math.imul(seedOfSecond, STEP));

/**
 * A number in 0 … 2³² − 1 for a pair, a world and what is drawn there. There is no sequence: what another pair draws, or
 * that there is one pair more, changes nothing.
 */
export const drawn = (seed: number, world: number, item: number): number =>
  mix(mix(seed + Math.imul(world + 1, STEP)) + Math.imul(item, STEP));
