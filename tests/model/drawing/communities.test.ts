import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type IndexedGraph, indexGraph } from '../../../model/drawing/indexed-graph.ts';
import { bestCommunities, modularityOfPartition } from '../../../model/drawing/lands/communities.ts';
import { groupsOf } from '../../../model/drawing/lands/find-lands.ts';
import { leiden } from '../../../model/drawing/lands/leiden.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';
import { measuredGraphs } from '../../support/measured-graphs.ts';

const Fixture = z.object({
  nodes: z.array(z.string()),
  edges: z.array(z.tuple([z.string(), z.string()])),
  seed: z.int().default(1),
  bestModularity: z.number().default(0),
});

const fixture = (name: string) =>
  Fixture.parse(
    JSON.parse(readFileSync(new URL(`../../../fixtures/lands/${name}.json`, import.meta.url), 'utf8')),
  );

const graphOf = (nodes: readonly string[], edges: ReadonlyArray<readonly [string, string]>): IndexedGraph =>
  indexGraph(
    nodes,
    edges.map(([source, target]) => ({ source, target })),
  );

const smallGraph = (most: number) =>
  fc.integer({ min: 2, max: most }).chain((order) =>
    fc
      .array(fc.tuple(fc.nat({ max: order - 1 }), fc.nat({ max: order - 1 })), {
        minLength: 1,
        maxLength: 3 * order,
      })
      .map((pairs) =>
        graphOf(
          Array.from({ length: order }, (_, v) => `${v}`),
          pairs.map(([a, b]) => [`${a}`, `${b}`] as const),
        ),
      ),
  );

/** Returns the best modularity of all partitions by trying each: 4,140 for eight nodes. */
function optimum(graph: IndexedGraph): number {
  const order = graph.ids.length;
  const communities = new Int32Array(order);
  let most = Number.NEGATIVE_INFINITY;
  const place = (v: number, used: number): void => {
    if (v === order) most = Math.max(most, modularityOfPartition(graph, communities, order));
    for (let c = 0; v < order && c <= used; c++) {
      communities[v] = c;
      place(v + 1, Math.max(used, c + 1));
    }
  };
  place(0, 0);
  return most;
}

describe('leiden', () => {
  it('ends on a graph where Louvain moves nodes to and fro for ever', () => {
    const { nodes, edges, seed } = fixture('louvain-never-ends');
    const { modularity } = bestCommunities(graphOf(nodes, edges), seed, { starts: 5, passes: 40 });
    expect(modularity).toBeGreaterThan(0.42);
  });

  it('never lowers modularity from one pass to the next', () => {
    fc.assert(
      fc.property(smallGraph(40), fc.nat(), (graph, seed) => {
        const after = [1, 2, 3].map((passes) => {
          const communities = leiden(graph, seededRandom(seed), passes);
          return modularityOfPartition(graph, communities, graph.ids.length);
        });
        expect(after[1]).toBeGreaterThanOrEqual((after[0] ?? 0) - 1e-9);
        expect(after[2]).toBeGreaterThanOrEqual((after[1] ?? 0) - 1e-9);
      }),
    );
  });

  it('makes communities whose members are connected inside them', () => {
    fc.assert(
      fc.property(smallGraph(40), fc.nat(), (graph, seed) => {
        const communities = leiden(graph, seededRandom(seed), 40);
        const linked = Array.from(graph.sources, (a, e): [number, number] => [a, graph.targets[e] ?? 0]);
        const inside = linked.filter(([a, b]) => communities[a] === communities[b]);
        const parts = Array.from(communities, (_, v) => v);
        for (const _ of communities)
          for (const [a, b] of inside) parts[a] = parts[b] = Math.min(parts[a] ?? 0, parts[b] ?? 0);
        expect(new Set(parts).size).toBe(new Set(communities).size);
      }),
    );
  });
});

describe('groupsOf', () => {
  it.each(
    [
      ...[...measuredGraphs].map(([name, graph]) => ({ name, ...graph })),
      ...['les-miserables', 'southern-women'].map((name) => ({ name, ...fixture(name) })),
    ].map((graph) => [graph.name, graph] as const),
  )('comes within .002 of the best modularity known of %s', (_, { nodes, edges, bestModularity }) => {
    const { modularity } = groupsOf(graphOf(nodes, edges), 1);
    expect(modularity).toBeGreaterThanOrEqual(bestModularity - 0.002);
  });

  it('reaches the optimum on small graphs', () => {
    fc.assert(
      fc.property(smallGraph(8), (graph) => {
        fc.pre(graph.sources.length > 0);
        expect(groupsOf(graph, 1).modularity).toBeCloseTo(optimum(graph), 9);
      }),
      { numRuns: 60 },
    );
  });
});
