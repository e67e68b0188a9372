import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { MeasureReading } from '../../model/contract/measures.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readMeasures } from '../../server/use-cases/read-measures.ts';
import { makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';
import { idOf, type MeasuredGraph, measuredGraphs, systemOfGraph } from '../support/measured-graphs.ts';

const LABELS = { themes: [], resources: [], intensities: [], charterItems: [] };

let executor: Executor;
beforeAll(() => {
  executor = openExecutor(inject('neo4j'));
});
afterAll(() => executor.close());

const expectNear = (found: number | null | undefined, expected: number | null) =>
  expected === null ? expect(found).toBeNull() : expect(found).toBeCloseTo(expected, 9);

describe.each([...measuredGraphs])('%s, compared with networkx and igraph', (name, graph: MeasuredGraph) => {
  let reading: MeasureReading;
  beforeAll(async () => {
    reading = await readMeasures(executor, systemOfGraph(graph), {}, LABELS, 'en');
  });
  const column = (of: 'betweenness' | 'closeness') => {
    const byId = new Map(reading.actors.map((actor) => [actor.actorId, actor[of]]));
    return graph.nodes.map((node) => byId.get(idOf(node)));
  };

  it('says which library the database has, and misses nothing', () => {
    expect(reading.engine).toEqual({ gds: expect.stringMatching(/^2\./), missing: [] });
  });

  it.each(['betweenness', 'closeness'] as const)('has their %s', (of) => {
    for (const [i, value] of column(of).entries()) expectNear(value, graph[of][i] ?? null);
  });

  it('has their betweenness centralisation', () => {
    expectNear(reading.network.betweennessCentralisation, graph.betweennessCentralisation);
  });

  it('finds communities of 99 % of the best modularity or more', () => {
    const { count, sizes, modularity } = reading.network.communities;
    // A graph without groups has no known optimum: the reference is one run of another implementation.
    const best = name === 'random-2000' ? graph.louvainModularity : graph.bestModularity;
    expect(modularity ?? 0).toBeGreaterThanOrEqual(best * 0.99 - 1e-12);
    expect(sizes).toHaveLength(count ?? 0);
    expect(name === 'two-triangles' ? sizes : [3, 3]).toEqual([3, 3]);
  });
});

describe('a network too large for all shortest paths', () => {
  it('has its other measures, and says which are missing', async () => {
    const nodes = Array.from({ length: 16_000 }, (_, i) => `n${i}`);
    const edges = nodes.map((node, i): [string, string] => [node, nodes[(i + 1) % nodes.length] ?? '']);
    const ring = systemOfGraph({ nodes, edges });
    const { engine, actors, network } = await readMeasures(executor, ring, {}, LABELS, 'en');
    expect(engine.missing).toEqual(['betweenness', 'closeness', 'betweenness-centralisation', 'distances']);
    expect(actors[0]).toMatchObject({ betweenness: null, closeness: null, core: 2, degree: 2 });
    expect(network.betweennessCentralisation).toBeNull();
    expect(network.communities.count).toBeGreaterThan(1);
  });
});

describe('what is measured', () => {
  it('gives the same communities each time', async () => {
    const graph = measuredGraphs.get('karate-club');
    if (graph === undefined) throw new Error('No karate club');
    const communities = async () =>
      (await readMeasures(executor, systemOfGraph(graph), {}, LABELS, 'fr')).actors.map(
        ({ community }) => community,
      );
    expect(await communities()).toEqual(await communities());
  });

  it('is nothing where nobody is linked: what is defined is given, the rest is null', async () => {
    const actors = ['a', 'b', 'c'].map((id) => makeActor(id));
    const { actors: found, network } = await readMeasures(executor, makeSystem({ actors }), {}, LABELS, 'fr');
    expect(
      found.map(({ betweenness, core, closeness, eigenvector }) => [
        betweenness,
        core,
        closeness,
        eigenvector,
      ]),
    ).toEqual(Array.from({ length: 3 }, () => [0, 0, null, null]));
    expect(network.communities).toEqual({ count: null, sizes: [], modularity: null });
    const nobody = await readMeasures(executor, makeSystem({}), {}, LABELS, 'fr');
    expect(nobody.actors).toEqual([]);
  });

  it('weighs a consortium less than a pair for communities with newman', async () => {
    const ids = Array.from({ length: 8 }, (_, i) => `a${i}`);
    const pair = (i: number, j: number) => makeCooperation(`p${i}${j}`, [`a${i}`, `a${j}`]);
    const system = makeSystem({
      actors: ids.map((id) => makeActor(id)),
      cooperations: [
        makeCooperation('all', ids),
        pair(0, 1),
        pair(1, 2),
        pair(0, 2),
        pair(2, 3),
        pair(4, 5),
        pair(5, 6),
        pair(6, 7),
        pair(4, 7),
      ],
    });
    const one = await readMeasures(executor, system, {}, LABELS, 'fr');
    expect(one.network.communities.count).toBe(1);
    const weighed = await readMeasures(executor, system, { multiParty: 'newman' }, LABELS, 'fr');
    const groups = weighed.actors.map(({ community }) => community);
    expect(groups).toEqual([
      groups[0],
      groups[0],
      groups[0],
      groups[0],
      groups[4],
      groups[4],
      groups[4],
      groups[4],
    ]);
    expect(groups[0]).not.toBe(groups[4]);
  });
});
