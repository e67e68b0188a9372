/**
 * Mixes bits by the finaliser of MurmurHash3 (Austin Appleby, public domain): every input bit affects every
 * output bit.
 */
export function mix(bits: number): number {
  let h = bits | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 2³² over the golden ratio: steps of it fall evenly (Knuth, The Art of Computer Programming, 6.4). */
const STEP = 0x9e3779b9;

/** Computes the seed of a pair, the smaller id first, independent of the rest of the map. */
export const pairSeed = (seedOfFirst: number, seedOfSecond: number): number =>
  mix(mix(seedOfFirst) + Math.imul(seedOfSecond, STEP));

/**
 * Returns a number in 0 … 2³² − 1 for a pair, a network and an item. It is no sequence: other or additional
 * pairs change nothing.
 */
export const drawn = (seed: number, world: number, item: number): number =>
  mix(mix(seed + Math.imul(world + 1, STEP)) + Math.imul(item, STEP));

const ALL = 2 ** 32;

/**
 * Returns a gamma variable of a shape and scale 1 for a seed and a network: the cube of a normal one (Wilson & Hilferty
 * 1931; Box & Muller 1958). It takes two items.
 */
export function gammaIn(seed: number, world: number, item: number, shape: number): number {
  if (shape <= 0) return 0;
  const [one, other] = [drawn(seed, world, item) + 0.5, drawn(seed, world, item + 1)];
  const normal = Math.sqrt(-2 * Math.log(one / ALL)) * Math.cos((2 * Math.PI * other) / ALL);
  const spread = 1 / (9 * shape);
  return shape * Math.max(0, 1 - spread + normal * Math.sqrt(spread)) ** 3;
}
