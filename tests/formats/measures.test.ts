import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { indexGraph } from '../../model/drawing/indexed-graph.ts';
import { groupsOf, linkedGraph } from '../../model/drawing/lands/find-lands.ts';
import { LANDS_SEED } from '../../model/drawing/lands/lands-of-system.ts';
import { buildGraph, type Graph } from '../../model/readings/graph/graph.ts';
import { clustering } from '../../model/readings/measures/clustering.ts';
import { modularity } from '../../model/readings/measures/communities.ts';
import { assortativity } from '../../model/readings/measures/groups.ts';
import { arcReciprocity } from '../../model/readings/measures/reciprocity.ts';
import { closenessOf, distancesWithin, shortestPaths } from '../../model/readings/measures/shortest-paths.ts';
import { GRAPH_LIBRARIES, runPython } from '../support/python/run-python.ts';

const figure = z.number().nullable();
const pair = z.tuple([z.int(), z.int()]);
const Measured = z.record(
  z.string(),
  z.object({
    names: z.array(z.string()),
    edges: z.array(pair),
    weights: z.array(z.number()),
    arcs: z.array(pair),
    betweenness: z.array(z.number()),
    closeness: z.array(figure),
    transitivity: figure,
    clustering: z.array(figure),
    average: figure,
    averageOfDefined: figure,
    mean: figure,
    diameter: figure,
    reciprocity: figure,
    groups: z.array(z.int()),
    assortativity: figure,
    best: z.number(),
    bestWeighed: z.number(),
  }),
);
type MeasuredByOthers = z.infer<typeof Measured>[string];

/** Networks that networkx holds or draws, as it measures them with igraph at this moment. */
const NAMES = [
  ...['karate club', 'Florentine families', 'Les Misérables', 'Davis, women and events'],
  ...['planted, seed 1', 'planted, seed 2', 'in pieces', 'no link'],
];

let measured: z.infer<typeof Measured>;
beforeAll(async () => {
  measured = Measured.parse(await runPython('measure-graphs.py', '', GRAPH_LIBRARIES));
});

const expectNear = (found: number | null | undefined, expected: number | null | undefined) =>
  expected === null || expected === undefined
    ? expect(found).toBeNull()
    : expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThan(1e-9);

describe.each(NAMES)('%s, compared with networkx and igraph', (name) => {
  let theirs: MeasuredByOthers;
  let graph: Graph;
  beforeAll(() => {
    const known = measured[name];
    if (known === undefined) throw new Error(`networkx says nothing of ${name}`);
    theirs = known;
    graph = buildGraph(known.names.length, known.edges);
  });

  it('has their betweenness, closeness, mean distance and diameter', () => {
    const paths = shortestPaths(graph);
    const pairs = ((graph.size - 1) * (graph.size - 2)) / 2;
    for (const [v, value] of theirs.betweenness.entries())
      expectNear((paths.betweenness[v] ?? Number.NaN) / pairs, value);
    for (const [v, value] of closenessOf(paths).entries()) expectNear(value, theirs.closeness[v]);
    expectNear(distancesWithin(paths).mean, theirs.mean);
    expect(distancesWithin(paths).diameter).toBe(theirs.diameter);
  });

  it('has their transitivity and clustering, mean in either way', () => {
    const found = clustering(graph);
    expectNear(found.transitivity, theirs.transitivity);
    for (const [v, value] of found.local.entries()) expectNear(value, theirs.clustering[v]);
    expectNear(found.average, theirs.average);
    expectNear(found.averageOfDefined, theirs.averageOfDefined);
  });

  it('has their reciprocity of directed links and assortativity', () => {
    expectNear(arcReciprocity(theirs.arcs).value, theirs.reciprocity);
    expectNear(assortativity(theirs.groups.map(String), theirs.edges), theirs.assortativity);
  });

  it.each([
    ['each link alike', false],
    ['links by their weight', true],
  ])('has communities of 99 %% of the best modularity known, %s', (_, isWeighed) => {
    const weights = isWeighed ? theirs.weights : theirs.edges.map(() => 1);
    const ids = theirs.names.map((_name, v) => `n${String(v).padStart(3, '0')}`);
    const edges = theirs.edges.map(([a, b], e) => ({
      ...{ source: ids[a] ?? '', target: ids[b] ?? '', weight: weights[e] ?? 1 },
    }));
    const linked = linkedGraph({ nodes: ids.map((id) => ({ id })), edges });
    const { communities } = groupsOf(linked, LANDS_SEED);
    const place = indexGraph(linked.ids, []).indexes;
    const found = modularity(
      ids.map((id, v) => communities[place.get(id) ?? -1] ?? -1 - v),
      theirs.edges,
      weights,
    );
    expect(found ?? 0).toBeGreaterThanOrEqual(0.99 * (isWeighed ? theirs.bestWeighed : theirs.best));
  });
});
