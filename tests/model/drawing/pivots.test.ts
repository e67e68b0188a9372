import { describe, expect, it } from 'vitest';
import { pivotsOf } from '../../../model/drawing/lands/pivots.ts';

const land = (name: string, size: number) => ({
  actorIds: Array.from({ length: size }, (_, i) => `${name}${i}`),
});
/** Returns the number of links, decreasing in the given order. */
const degreesOf = (lands: ReadonlyArray<{ readonly actorIds: readonly string[] }>) =>
  new Map(lands.flatMap(({ actorIds }) => actorIds.map((id, i) => [id, 100 - i] as const)));

describe('those by whom lands are known', () => {
  it('are one to three by the size of a land, the first of each before the second of any', () => {
    const lands = [land('a', 25), land('b', 3), land('c', 9)];
    expect([...pivotsOf(lands, degreesOf(lands))]).toEqual(['a0', 'b0', 'c0', 'a1', 'c1', 'a2']);
  });

  it.each([
    [7, 1],
    [8, 2],
    [19, 2],
    [20, 3],
  ])('of %i are %i', (size, pivots) => {
    expect(pivotsOf([land('a', size)], degreesOf([land('a', size)])).size).toBe(pivots);
  });

  it('are at most two where a third would take space from the other actors', () => {
    const lands = Array.from({ length: 40 }, (_, i) => land(`l${i}-`, 50));
    expect(pivotsOf(lands, degreesOf(lands)).size).toBe(80);
  });
});
