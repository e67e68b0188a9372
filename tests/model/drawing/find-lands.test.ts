import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnEdge, DrawnGraph } from '../../../model/drawing/drawn-graph.ts';
import { degree, indexGraph } from '../../../model/drawing/indexed-graph.ts';
import { findLands, modularityOf } from '../../../model/drawing/lands/find-lands.ts';
import { rewire } from '../../../model/drawing/lands/rewire.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';
import { measuredGraphs } from '../../support/measured-graphs.ts';
import { plantGraph } from '../../support/planted-graph.ts';

const graphOf = (nodes: readonly string[], edges: ReadonlyArray<readonly [string, string]>): DrawnGraph => ({
  nodes: nodes.map((id) => ({ id, width: 10, height: 10 })),
  edges: edges.map(([source, target]) => ({ source, target })),
});

/** The same nodes with as many partners each, otherwise by chance. */
function shuffled({ nodes, edges }: DrawnGraph, seed: number): DrawnEdge[] {
  const graph = indexGraph(
    nodes.map(({ id }) => id),
    edges,
  );
  const { sources, targets } = rewire(graph, seededRandom(seed));
  return Array.from(sources, (a, e) => ({
    source: graph.ids[a] ?? '',
    target: graph.ids[targets[e] ?? 0] ?? '',
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

describe('rewire', () => {
  it('keeps the degree of everyone, and no link is doubled', () => {
    const planted = plantGraph({ nodes: 60, groups: 4, seed: 2 });
    const graph = indexGraph(
      planted.nodes.map(({ id }) => id),
      planted.edges,
    );
    const rewired = rewire(graph, seededRandom(9));
    expect(graph.ids.map((_, v) => degree(rewired, v))).toEqual(graph.ids.map((_, v) => degree(graph, v)));
    const pairs = Array.from(rewired.sources, (a, e) => {
      const b = rewired.targets[e] ?? 0;
      return a < b ? `${a} ${b}` : `${b} ${a}`;
    });
    expect(new Set(pairs).size).toBe(graph.sources.length);
    const before = new Set(Array.from(graph.sources, (a, e) => `${a} ${graph.targets[e]}`));
    expect(pairs.filter((pair) => before.has(pair)).length).toBeLessThan(pairs.length / 2);
  });
});
