import { describe, expect, it } from 'vitest';
import { findLands } from '../../../model/drawing/lands/find-lands.ts';
import { linksBetweenLands } from '../../../model/drawing/lands/links-between-lands.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';
import { plantGraph } from '../../support/planted-graph.ts';

const nodes = Array.from({ length: 40 }, (_, v) => ({ id: `a${v}` }));

/** Removes duplicate pairs. */
function pairs(count: number, seed: number, isKept: (a: number, b: number) => boolean): string[][] {
  const random = seededRandom(seed);
  const drawn = new Map<string, string[]>();
  while (drawn.size < count) {
    const [a = 0, b = 0] = [Math.floor(random() * 40), Math.floor(random() * 40)].sort((x, y) => x - y);
    if (a !== b && isKept(a, b)) drawn.set(`${a}:${b}`, [`a${a}`, `a${b}`]);
  }
  return [...drawn.values()];
}

const landsOf = (count: number) =>
  Array.from({ length: count }, (_, land) => ({
    id: `land${land}`,
    nodeIds: nodes.map(({ id }) => id).filter((_id, v) => v % count === land),
  }));

const isShort = ({ p }: { readonly p: number | null }): boolean => p !== null && p <= 0.05;

describe('linksBetweenLands', () => {
  it('finds the two lands between which links are missing, and counts those there are', () => {
    const cooperations = pairs(200, 3, (a, b) => a % 4 === b % 4 || a % 4 > 1 || b % 4 > 1);
    const found = linksBetweenLands({ nodes, cooperations }, landsOf(4), 1);
    expect(found).toHaveLength(6);
    const apart = found.find(({ landIds }) => landIds.join() === 'land0,land1');
    expect(apart?.links).toBe(0);
    expect(apart?.p).toBeLessThanOrEqual(0.01);
    expect(apart?.expected).toBeGreaterThan(3);
    const across = cooperations.filter(
      ([a = '', b = '']) => Number(a.slice(1)) % 4 !== Number(b.slice(1)) % 4,
    );
    expect(found.reduce((sum, { links }) => sum + links, 0)).toBe(across.length);
    // Random maps have the same links out of each land.
    expect(found.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(across.length, 6);
  });

  it('asks nothing of lands that mix little with all others alike, though chance alone would mix them more', () => {
    const cooperations = pairs(120, 8, (a, b) => a % 4 === b % 4 || (a * b) % 5 === 1);
    const found = linksBetweenLands({ nodes, cooperations }, landsOf(4), 1);
    expect(found.filter(isShort)).toEqual([]);
  });

  it('asks nothing on planted maps without avoidance, most times', () => {
    const asked = Array.from({ length: 20 }, (_, seed) => {
      const map = plantGraph({ nodes: 60, groups: 5, seed: 100 + seed, linksPerNode: 2.5 });
      const { lands } = findLands(map, 1, 'quick');
      const tested = linksBetweenLands(map, lands, 1).flatMap(({ p }) => p ?? []);
      return tested.some((p) => p * tested.length <= 0.05);
    });
    expect(asked.filter(Boolean).length).toBeLessThanOrEqual(2);
  });

  it('keeps a consortium one: it is moved whole, and its size stays', () => {
    const consortium = ['a0', 'a4', 'a1', 'a5', 'a2'];
    const cooperations = [...pairs(100, 4, () => true), consortium];
    const found = linksBetweenLands({ nodes, cooperations }, landsOf(4), 1);
    const total = found.reduce((sum, { expected }) => sum + expected, 0);
    const observed = found.reduce((sum, { links }) => sum + links, 0);
    expect(Math.abs(total - observed)).toBeLessThanOrEqual(3);
  });

  it('tests nothing where the links out of each land say it all: three lands or fewer', () => {
    const map = { nodes, cooperations: pairs(100, 5, () => true) };
    for (const count of [1, 2, 3])
      expect(linksBetweenLands(map, landsOf(count), 4).every(({ p }) => p === null)).toBe(true);
    expect(linksBetweenLands(map, landsOf(1), 4)).toEqual([]);
    expect(linksBetweenLands(map, landsOf(3), 4).every(({ links }) => links > 0)).toBe(true);
  });

  it('is the same each time', () => {
    const map = { nodes, cooperations: pairs(90, 5, () => true) };
    expect(linksBetweenLands(map, landsOf(5), 4)).toEqual(linksBetweenLands(map, landsOf(5), 4));
  });
});
