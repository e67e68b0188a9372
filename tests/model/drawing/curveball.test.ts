import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../../model/drawing/indexed-graph.ts';
import { curveballNull } from '../../../model/drawing/lands/curveball.ts';
import { type Memberships, membershipsOf, projected } from '../../../model/drawing/lands/memberships.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const cooperations = fc
  .integer({ min: 2, max: 14 })
  .chain((order) =>
    fc
      .array(fc.array(fc.nat({ max: order - 1 }), { minLength: 1, maxLength: 6 }), { maxLength: 20 })
      .map((sets) => sets.map((members) => members.map((v) => `a${v}`))),
  );

const everyone = new Set(Array.from({ length: 14 }, (_, v) => `a${v}`));

const countsOf = (memberships: Memberships) => {
  const counts = new Map<number, number>();
  for (const v of memberships.flat()) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
};

describe('curveballNull', () => {
  it('keeps the size of each cooperation and in how many each actor takes part', () => {
    fc.assert(
      fc.property(cooperations, fc.nat(), (sets, seed) => {
        const { memberships } = membershipsOf(everyone, sets);
        const drawn = curveballNull(memberships, seededRandom(seed));
        expect(drawn.map(({ length }) => length)).toEqual(memberships.map(({ length }) => length));
        expect(countsOf(drawn)).toEqual(countsOf(memberships));
        for (const members of drawn) expect(new Set(members).size).toBe(members.length);
      }),
    );
  });

  it('keeps every pair single, so that pairs alone keep their number of links', () => {
    const pairs = Array.from({ length: 40 }, (_, i) => [`a${i % 13}`, `a${(i * 5 + 1) % 14}`]);
    const { ids, memberships } = membershipsOf(everyone, pairs);
    const drawn = curveballNull(memberships, seededRandom(3));
    const actors = indexGraph(ids, []);
    expect(projected(actors, drawn).sources.length).toBe(projected(actors, memberships).sources.length);
  });

  it('leaves few cooperations as they were, and those it was given untouched', () => {
    const pairs = Array.from({ length: 60 }, (_, i) => [`a${i}`, `a${(7 * i + 11) % 60}`]);
    const { memberships } = membershipsOf(new Set(pairs.flat()), pairs);
    const before = JSON.stringify(memberships);
    const drawn = curveballNull(memberships, seededRandom(5));
    const kept = new Set(memberships.map(String));
    expect(drawn.filter((members) => kept.has(String(members))).length).toBeLessThan(15);
    expect(JSON.stringify(memberships)).toBe(before);
  });

  it('draws every map of the same sizes equally often', () => {
    // Pairs among four, each in one: three ways to pair them.
    const { memberships } = membershipsOf(everyone, [
      ['a0', 'a1'],
      ['a2', 'a3'],
    ]);
    const random = seededRandom(1);
    const drawn = Array.from({ length: 3000 }, () => curveballNull(memberships, random));
    const times = new Map<string, number>();
    for (const members of drawn) {
      const key = members.map(String).sort().join(' ');
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    expect(times.size).toBe(3);
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(100);
  });
});

describe('membershipsOf', () => {
  it('leaves out strangers, those alone, and cooperations contained in another', () => {
    const told = [
      ['a3', 'a1', 'elsewhere'],
      ['a1', 'a3'],
      ['a2', 'a1', 'a3', 'a3'],
      ['a5', 'a4'],
      ['a4', 'a5'],
      ['a6'],
      ['a7', 'elsewhere'],
    ];
    const expected = {
      ids: ['a1', 'a2', 'a3', 'a4', 'a5'],
      memberships: [
        [0, 1, 2],
        [3, 4],
      ],
    };
    expect(membershipsOf(everyone, told)).toEqual(expected);
    expect(membershipsOf(everyone, told.toReversed())).toEqual(expected);
  });
});

describe('projected', () => {
  it('links the parties of each cooperation, once', () => {
    const graph = projected(indexGraph(['a', 'b', 'c', 'd'], []), [
      [0, 1, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(Array.from(graph.sources, (a, e) => [a, graph.targets[e], graph.weights[e]])).toEqual([
      [0, 1, 1],
      [0, 3, 1],
      [1, 3, 1],
      [2, 3, 1],
    ]);
  });
});
