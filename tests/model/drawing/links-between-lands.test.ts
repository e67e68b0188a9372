import { describe, expect, it } from 'vitest';
import { findLands } from '../../../model/drawing/lands/find-lands.ts';
import { linksBetweenLands } from '../../../model/drawing/lands/links-between-lands.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const nodes = Array.from({ length: 40 }, (_, v) => ({ id: `a${v}` }));

function pairs(count: number, seed: number, isKept: (a: number, b: number) => boolean): string[][] {
  const random = seededRandom(seed);
  const drawn: string[][] = [];
  while (drawn.length < count) {
    const [a, b] = [Math.floor(random() * 40), Math.floor(random() * 40)];
    if (a !== b && isKept(a, b)) drawn.push([`a${a}`, `a${b}`]);
  }
  return drawn;
}

const landsOf = (count: number) =>
  Array.from({ length: count }, (_, land) => ({
    id: `land${land}`,
    nodeIds: nodes.map(({ id }) => id).filter((_id, v) => v % count === land),
  }));

describe('linksBetweenLands', () => {
  it('finds the two lands between which links are missing, and no others', () => {
    // Four groups that mix, but the first and the second never.
    const cooperations = pairs(
      160,
      3,
      (a, b) => a % 4 === b % 4 || ((a + b) % 3 === 0 && !(a % 4 < 2 && b % 4 < 2)),
    );
    const found = linksBetweenLands({ nodes, cooperations }, landsOf(4), 1);
    expect(found).toHaveLength(6);
    const apart = found.find(({ landIds }) => landIds.join() === 'land0,land1');
    expect(apart?.links).toBe(0);
    expect(apart?.p).toBeLessThanOrEqual(0.05);
    expect(apart?.expected).toBeGreaterThan(3);
    expect(found.filter(({ p }) => p <= 0.05)).toEqual([apart]);
  });

  it('takes lands found on maps by chance for no further apart than chance makes them', () => {
    const far = Array.from({ length: 10 }, (_, seed) => {
      const map = { nodes, cooperations: pairs(80, seed, () => true) };
      const { lands } = findLands({ ...map }, 1);
      // Where nothing stands out there is one land; then halves of the map.
      const tried = lands.length > 1 ? lands : landsOf(4);
      return linksBetweenLands(map, tried, seed, 39).some(({ p }) => p <= 0.05);
    });
    expect(far.filter(Boolean).length).toBeLessThanOrEqual(2);
  });

  it('is the same each time, and nothing where there is one land', () => {
    const map = { nodes, cooperations: pairs(60, 5, () => true) };
    expect(linksBetweenLands(map, landsOf(2), 4, 19)).toEqual(linksBetweenLands(map, landsOf(2), 4, 19));
    expect(linksBetweenLands(map, landsOf(1), 4, 19)).toEqual([]);
  });
});
