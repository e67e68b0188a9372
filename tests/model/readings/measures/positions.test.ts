import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../model/readings/graph/graph.ts';
import {
  differences,
  mergeByCompleteLinkage,
  positions,
} from '../../../../model/readings/measures/positions.ts';
import { publishedGraphs } from '../../../support/published-graphs.ts';

type Pair = readonly [number, number];

function published(name: string) {
  const graph = publishedGraphs.find(([known]) => known === name)?.[1];
  if (graph === undefined) throw new Error(`No graph ${name}`);
  const place = new Map(graph.nodes.map((node, v) => [node, v]));
  const edges = graph.edges.map(([a, b]): Pair => [place.get(a) ?? 0, place.get(b) ?? 0]);
  return { edges, size: graph.nodes.length, graph: buildGraph(graph.nodes.length, edges) };
}

describe('structural equivalence', () => {
  it.each(['karate-club', 'florentine-families', 'barbell'])(
    '%s: two differ by the others who are partners of one of them alone',
    (name) => {
      const { graph, size, edges } = published(name);
      const partners = Array.from({ length: size }, () => new Set<number>());
      for (const [a, b] of edges) {
        partners[a]?.add(b);
        partners[b]?.add(a);
      }
      const found = differences(graph);
      for (let i = 0; i < size; i += 1) {
        for (let j = 0; j < size; j += 1) {
          const others = [...Array(size).keys()].filter((k) => k !== i && k !== j);
          const apart = others.filter((k) => partners[i]?.has(k) !== partners[j]?.has(k)).length;
          expect(found[i * size + j]).toBeCloseTo(Math.sqrt(i === j ? 0 : apart), 12);
        }
      }
    },
  );

  // scipy.cluster.hierarchy.linkage(…, 'complete') of the same distances, scipy 1.17; squared heights.
  it.each([
    [
      'karate-club',
      [
        ...[0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3],
        ...[3, 3, 3, 3, 5, 5, 6, 6, 7, 8, 8, 9, 9, 14, 21, 25],
      ],
    ],
    ['florentine-families', [1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 6, 7, 9]],
    ['krackhardt-kite', [1, 1, 1, 3, 3, 3, 3, 4, 8]],
    ['borgatti', [0, 1, 1, 2, 2, 5]],
  ])('%s is put together as scipy does', (name, expected) => {
    const { graph, size } = published(name);
    const heights = mergeByCompleteLinkage(differences(graph), size).map(({ height }) => height ** 2);
    const ascending = heights.sort((a, b) => a - b);
    for (const [i, height] of expected.entries()) expect(ascending[i]).toBeCloseTo(height, 9);
    expect(heights).toHaveLength(expected.length);
  });

  it('puts the leaves of a star in one position, its centre in another, and that tells all', () => {
    const star = buildGraph(
      5,
      [1, 2, 3, 4].map((v): Pair => [0, v]),
    );
    expect(positions(star, 2)).toEqual({ positionOf: [0, 1, 1, 1, 1], count: 2, fit: 1 });
  });

  it('tells all of two groups within which everyone is linked', () => {
    const links = [0, 4].flatMap((first) =>
      [0, 1, 2].flatMap((v) => [0, 1, 2, 3].flatMap((w): Pair[] => (w > v ? [[first + v, first + w]] : []))),
    );
    expect(positions(buildGraph(8, links), 2)).toEqual({
      positionOf: [0, 0, 0, 0, 1, 1, 1, 1],
      count: 2,
      fit: 1,
    });
  });

  it('merges the most similar first, in any numbering', () => {
    // 0 and 1 are each the one most like the other, but differ by 6; three other pairs are wholly alike.
    const partners = [
      [4, 5],
      [4, 5, 6],
      [7, 8],
      [7, 8],
    ];
    const pairs = partners.flatMap((others, v) => others.map((other): Pair => [v, other]));
    const { positionOf: of, count } = positions(buildGraph(9, pairs), 6);
    expect(count).toBe(6);
    expect(of[0]).not.toBe(of[1]);
    for (const [a, b] of [
      [2, 3],
      [4, 5],
      [7, 8],
    ] as const)
      expect(of[a]).toBe(of[b]);
  });

  it('of those equally near puts together the two that the search came by', () => {
    // From 0 by 2 to 3, which is as near to 1.
    const distances = Float64Array.of(...[0, 3, 2, 3], ...[3, 0, 1.5, 1], ...[2, 1.5, 0, 1], ...[3, 1, 1, 0]);
    expect(mergeByCompleteLinkage(distances, 4)).toEqual([
      { a: 2, b: 3, height: 1 },
      { a: 1, b: 2, height: 1.5 },
      { a: 0, b: 1, height: 3 },
    ]);
  });

  it('tells nothing of the links where all are in one position', () => {
    expect(positions(published('karate-club').graph, 1).fit).toBeCloseTo(0, 12);
  });

  it.each([0, 1, 2, 5])(
    'of %i actors without a link it makes no more positions than there are actors',
    (n) => {
      const found = positions(buildGraph(n, []), 4);
      expect(found.count).toBe(Math.min(n, 4));
      expect(found.fit).toBeNull();
    },
  );
});
