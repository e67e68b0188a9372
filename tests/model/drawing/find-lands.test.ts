import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnEdge, DrawnGraph } from '../../../model/drawing/drawn-graph.ts';
import { indexGraph } from '../../../model/drawing/indexed-graph.ts';
import { bestCommunities } from '../../../model/drawing/lands/communities.ts';
import { curveballNull } from '../../../model/drawing/lands/curveball.ts';
import { findLands, linkedGraph, modularityOf } from '../../../model/drawing/lands/find-lands.ts';
import { membershipsOf } from '../../../model/drawing/lands/memberships.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';
import { measuredGraphs } from '../../support/measured-graphs.ts';
import { plantGraph } from '../../support/planted-graph.ts';

const graphOf = (nodes: readonly string[], edges: ReadonlyArray<readonly [string, string]>): DrawnGraph => ({
  nodes: nodes.map((id) => ({ id, width: 10, height: 10 })),
  edges: edges.map(([source, target]) => ({ source, target })),
});

/** Builds a random graph with the same nodes and degrees. */
function shuffled({ nodes, edges }: DrawnGraph, seed: number): DrawnEdge[] {
  const { ids, memberships } = membershipsOf(
    new Set(nodes.map(({ id }) => id)),
    edges.map(({ source, target }) => [source, target]),
  );
  return curveballNull(memberships, seededRandom(seed)).map(([a = 0, b = 0]) => ({
    source: ids[a] ?? '',
    target: ids[b] ?? '',
  }));
}

const anyGraph = fc
  .integer({ min: 0, max: 24 })
  .chain((order) =>
    fc.record({
      nodes: fc.constant(Array.from({ length: order }, (_, v) => `n${v}`)),
      edges: fc.array(fc.tuple(fc.nat({ max: Math.max(order, 1) }), fc.nat({ max: Math.max(order, 1) })), {
        maxLength: 60,
      }),
    }),
  )
  .map(({ nodes, edges }) =>
    graphOf(
      nodes,
      edges.map(([a, b]) => [`n${a}`, `n${b}`] as const),
    ),
  );

describe('findLands', () => {
  it.each([...measuredGraphs].filter(([, { nodes }]) => nodes.length < 100))(
    'finds nearly the best modularity known on %s',
    (_, { nodes, edges, bestModularity }) => {
      expect(findLands(graphOf(nodes, edges), 1).modularity).toBeGreaterThanOrEqual(0.99 * bestModularity);
    },
  );

  it.each([3, 4, 5])('finds planted groups, at least as good as they were planted (seed %i)', (seed) => {
    const planted = plantGraph({ nodes: 120, groups: 6, seed });
    const found = findLands(planted, 1);
    const truth = Array.from({ length: 6 }, (_, group) => ({
      id: `${group}`,
      nodeIds: planted.nodes.flatMap(({ id }, v) => (planted.groups[v] === group ? [id] : [])),
    }));
    const ids = planted.nodes.map(({ id }) => id);
    expect(found.grouped).toBe(true);
    expect(found.modularity).toBeGreaterThanOrEqual(0.99 * modularityOf(ids, planted.edges, truth));
    expect(modularityOf(ids, planted.edges, found.lands)).toBeCloseTo(found.modularity, 9);
  });

  it('says nothing of groups where links fall at random, and makes one land', () => {
    const counted = Array.from({ length: 12 }, (_, seed) => {
      const planted = plantGraph({ nodes: 60, groups: 4, seed });
      const edges = shuffled(planted, seed);
      return findLands({ nodes: planted.nodes, edges }, seed);
    });
    expect(counted.filter(({ grouped }) => grouped).length).toBeLessThanOrEqual(2);
    for (const { grouped, lands } of counted) if (!grouped) expect(lands).toHaveLength(1);
  });

  it.each([
    ['twelve consortia of three to six', 40, 0, () => [3, 4, 5, 6, 3, 4, 5, 6, 3, 4, 5, 6]],
    ['80 pairs and four consortia of six', 60, 80, () => [6, 6, 6, 6]],
    ['90 pairs and one consortium of nine', 60, 90, () => [9]],
  ] as const)('takes %s drawn at random for no groups', (_, order, pairs, consortia) => {
    const counted = Array.from({ length: 12 }, (__, seed) => {
      const random = seededRandom(seed);
      const draw = (size: number): string[] => {
        const members = new Set<string>();
        while (members.size < size) members.add(`a${Math.floor(random() * order)}`);
        return [...members];
      };
      return findLands(
        {
          nodes: Array.from({ length: order }, (___, v) => ({ id: `a${v}` })),
          cooperations: [...Array.from({ length: pairs }, () => 2), ...consortia()].map(draw),
        },
        1,
      );
    });
    expect(counted.filter(({ grouped }) => grouped).length).toBeLessThanOrEqual(2);
  });

  it('finds the same groups by cooperations as by their links, in any order of input', () => {
    const planted = plantGraph({ nodes: 60, groups: 4, seed: 5 });
    const cooperations = planted.edges.map(({ source, target }) => [target, source]).toReversed();
    const found = findLands(planted, 1);
    expect(found.grouped).toBe(true);
    expect(findLands({ nodes: planted.nodes, cooperations: [...cooperations, ...cooperations] }, 1)).toEqual(
      found,
    );
    expect(findLands(planted, 1, 'quick').grouped).toBe(true);
  });

  it('tells groups from chance among many links too, but for the one in twenty that it may take for groups', () => {
    const planted = [1, 2, 3, 4, 5, 6].map((seed) => plantGraph({ nodes: 800, groups: 14, seed }));
    for (const { edges } of planted) expect(edges.length).toBeGreaterThan(1500);
    expect(planted.slice(0, 2).every((graph) => findLands(graph, 1).grouped)).toBe(true);
    const byChance = planted.map((graph, seed) =>
      findLands({ nodes: graph.nodes, edges: shuffled(graph, seed + 1) }, seed + 1),
    );
    expect(byChance.filter(({ grouped }) => grouped).length).toBeLessThanOrEqual(1);
    for (const { grouped, lands } of byChance) if (!grouped) expect(lands).toHaveLength(1);
  });

  it('puts everyone who has a link on one land, nobody else, and the same each time', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, seed) => {
        const found = findLands(graph, seed);
        const on = found.lands.flatMap(({ nodeIds }) => nodeIds);
        const known = new Set(graph.nodes.map(({ id }) => id));
        const linked = graph.edges
          .filter(({ source, target }) => source !== target && known.has(source) && known.has(target))
          .flatMap(({ source, target }) => [source, target]);
        expect([...on].sort()).toEqual([...new Set(linked)].sort());
        expect(findLands(graph, seed)).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });
});

describe('groups of a graph', () => {
  it('are found among linked actors, in the order of their names, in any order of input', () => {
    const { ids, sources, targets, weights } = linkedGraph({
      nodes: ['c', 'alone', 'a', 'd', 'b'].map((id) => ({ id })),
      edges: [
        { source: 'd', target: 'c' },
        { source: 'c', target: 'b' },
        { source: 'b', target: 'a', weight: 2 },
        { source: 'd', target: 'a' },
        { source: 'a', target: 'b' },
        { source: 'alone', target: 'alone' },
      ],
    });
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
    expect([...sources]).toEqual([0, 0, 1, 2]);
    expect([...targets]).toEqual([1, 3, 2, 3]);
    expect([...weights]).toEqual([3, 1, 1, 1]);
  });

  it('are each a land of its own, called after the best linked, the largest first', () => {
    const ring = (name: string, count: number): [string, string][] =>
      Array.from({ length: count }, (_, i) =>
        [0, 1, 2].map((step): [string, string] => [`${name}${i}`, `${name}${(i + step + 1) % count}`]),
      ).flat();
    const ids = [
      ...Array.from({ length: 7 }, (_, i) => `a${i}`),
      ...Array.from({ length: 8 }, (_, i) => `b${i}`),
    ];
    const found = findLands(graphOf([...ids, 'alone'], [...ring('a', 7), ...ring('b', 8), ['a3', 'b5']]), 1);
    expect(found).toMatchObject({ grouped: true, exceeded: 0 });
    expect(found.lands).toEqual([
      { id: 'land:b5', nodeIds: ids.slice(7) },
      { id: 'land:a3', nodeIds: ids.slice(0, 7) },
    ]);
    expect(found.modularity).toBeCloseTo(
      modularityOf(
        ids,
        [...ring('a', 7), ...ring('b', 8), ['a3', 'b5']].map(([source = '', target = '']) => ({
          source,
          target,
        })),
        found.lands,
      ),
      9,
    );
  });

  it('are none where nobody is linked, and one land where all are with all', () => {
    expect(findLands(graphOf(['a', 'b'], []), 1)).toEqual({
      lands: [],
      grouped: false,
      modularity: 0,
      exceeded: 1,
    });
    const all = ['a', 'b', 'c', 'd'];
    const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b): [string, string] => [a, b]));
    const { lands, grouped, exceeded } = findLands(graphOf(all, pairs), 1);
    expect([grouped, exceeded]).toEqual([false, 1]);
    expect(lands).toEqual([{ id: 'land:a', nodeIds: all }]);
  });

  it('are the first of the best of several starts, numbered as they come', () => {
    const planted = plantGraph({ nodes: 60, groups: 6, seed: 3 });
    const graph = linkedGraph({ nodes: planted.nodes, edges: shuffled(planted, 3) });
    const each = Array.from({ length: 8 }, (_, start) =>
      bestCommunities(graph, 5 + start, { starts: 1, passes: 1 }),
    );
    const most = Math.max(...each.map(({ modularity }) => modularity));
    expect(each[0]?.modularity).toBeLessThan(most);
    const best = bestCommunities(graph, 5, { starts: 8, passes: 1 });
    expect(best).toEqual(each.find(({ modularity }) => modularity > most - 1e-12));
    expect([...new Set(best.communities)]).toEqual(Array.from({ length: best.count }, (_, i) => i));
    const apart = indexGraph(['a', 'b', 'c'], []);
    expect(bestCommunities(apart, 1, { starts: 2, passes: 1 })).toEqual({
      communities: Int32Array.of(0, 1, 2),
      count: 3,
      modularity: 0,
    });
  });

  it('are scored by their inner links compared with chance', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const edges = [
      { source: 'a', target: 'b' },
      { source: 'b', target: 'c', weight: 2 },
      { source: 'c', target: 'd' },
    ];
    const on = (...lands: string[][]) => lands.map((nodeIds, i) => ({ id: `${i}`, nodeIds }));
    // One of four links in total is inside; of eight ends the first has four, the second three.
    expect(modularityOf(ids, edges, on(['a', 'b'], ['c']))).toBeCloseTo(
      1 / 4 - (4 / 8) ** 2 - (3 / 8) ** 2,
      12,
    );
    expect(modularityOf(ids, edges, on(['a', 'b', 'c', 'd']))).toBe(0);
    expect(modularityOf(ids, edges, on(['b', 'c'], ['a', 'd']))).toBeCloseTo(
      2 / 4 - (6 / 8) ** 2 - (2 / 8) ** 2,
      12,
    );
    expect(modularityOf(ids, [], on(ids))).toBe(0);
  });
});
