import type { Point } from '../drawn-graph.ts';

/** Nearer than this on an axis, in units of the map, two stand side by side: neither is left of, or above, the other. */
const LEVEL = 1;

/**
 * Share of pairs that keep who is left of whom and who is above whom, each axis counted by itself.
 *
 * @param ids - who is compared; those without both places are passed over
 * @returns 0 to 1; 1 where there is no pair to compare
 */
export function ordersKept(
  ids: Iterable<string>,
  before: Readonly<Record<string, Point>>,
  after: Readonly<Record<string, Point>>,
): number {
  const both = [...ids].flatMap((id) => {
    const [was, now] = [before[id], after[id]];
    return was === undefined || now === undefined ? [] : [{ was, now }];
  });
  let [kept, pairs] = [0, 0];
  for (const [i, one] of both.entries())
    for (let j = i + 1; j < both.length; j++) {
      const two = both[j] as (typeof both)[number];
      for (const axis of ['x', 'y'] as const) {
        const was = one.was[axis] - two.was[axis];
        if (Math.abs(was) < LEVEL) continue;
        pairs++;
        if (was * (one.now[axis] - two.now[axis]) > 0) kept++;
      }
    }
  return pairs === 0 ? 1 : kept / pairs;
}
