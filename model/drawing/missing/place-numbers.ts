import { type Box, isWithin, type Point, sharedArea } from '../geometry.ts';

/** Something that is to bear a number, and where the number may stand, the best place first. */
export interface ToNumber {
  readonly id: string;
  readonly candidates: readonly Point[];
}

/**
 * Places each number: the first position inside the frame that covers no name, actor or other number; else
 * the one that covers least.
 */
export function placeNumbers(
  marks: readonly ToNumber[],
  radius: number,
  taken: readonly Box[],
  frame: Box,
): ReadonlyMap<string, Point> {
  const placed = new Map<string, Point>();
  const numbers: Box[] = [];
  for (const { id, candidates } of marks) {
    let [best, least]: [Point | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const point of candidates) {
      const box = { ...point, halfWidth: radius, halfHeight: radius };
      // A number over a number is not read at all.
      const covered =
        covering(box, taken) + 8 * covering(box, numbers) + (isWithin(box, frame) ? 0 : 64 * radius * radius);
      if (covered >= least) continue;
      [best, least] = [point, covered];
      if (covered === 0) break;
    }
    if (best === undefined) continue;
    placed.set(id, best);
    numbers.push({ ...best, halfWidth: radius, halfHeight: radius });
  }
  return placed;
}

/** Computes how much of a box others cover. */
const covering = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => sum + sharedArea(box, other), 0);
