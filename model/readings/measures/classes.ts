import type { MeasureClass } from '../../contract/measures.ts';

const [THIRD, TWO_THIRDS] = [1 / 3, 2 / 3];

/**
 * Classifies actors by rank: 1 the lower third, 3 the upper, 2 between. Equal values share one class, by the
 * middle of their ranks, so if all are equal they are in the middle. Null stays null.
 */
export function classesByRank(values: ReadonlyArray<number | null>): Array<MeasureClass | null> {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = new Map<number, number>();
  for (let from = 0; from < known.length; ) {
    const value = known[from] ?? 0;
    let to = from;
    while (to < known.length && known[to] === value) to += 1;
    middle.set(value, (from + to) / 2 / known.length);
    from = to;
  }
  return values.map((value) => {
    if (value === null) return null;
    const rank = middle.get(value) ?? 0;
    return rank < THIRD ? 1 : rank > TWO_THIRDS ? 3 : 2;
  });
}

/** Classifies one figure of the whole network by two bounds; see the catalogue. */
export const classBetween = (
  value: number | null,
  [low, high]: readonly [number, number],
): MeasureClass | null => (value === null ? null : value < low ? 1 : value < high ? 2 : 3);
