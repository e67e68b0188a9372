import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../model/readings/graph/graph.ts';
import { walkDepthFirst } from '../../../../model/readings/graph/walk-depth-first.ts';
import { modularity } from '../../../../model/readings/measures/communities.ts';
import { measureNetwork } from '../../../../model/readings/measures/measure-network.ts';
import { structuralHoles } from '../../../../model/readings/measures/structural-holes.ts';
import { subNetwork } from '../../../../model/readings/measures/sub-network.ts';
import {
  idOf,
  type MeasuredGraph,
  measuredGraph,
  measuredGraphs,
  systemOfGraph,
} from '../../../support/measured-graphs.ts';

/** Computes the measures of a graph in the model itself, without a library. */
function measure(graph: MeasuredGraph) {
  const system = systemOfGraph(graph);
  const network = subNetwork(system, { multiParty: 'projection', confirmation: 'lowest' });
  const measured = measureNetwork(system, network, walkDepthFirst(network.graph));
  const of = new Map(measured.actors.map((actor) => [actor.actorId, actor]));
  return { ...measured, of: (node: string) => of.get(idOf(node)) };
}

const expectNear = (found: number | null | undefined, expected: number | null, digits = 9) =>
  expected === null ? expect(found).toBeNull() : expect(found).toBeCloseTo(expected, digits);

describe.each([...measuredGraphs])('%s, compared with networkx and igraph', (_, graph) => {
  const { network, of } = measure(graph);

  it('has their constraint, effective size, eigenvector, core number and degree', () => {
    for (const [i, node] of graph.nodes.entries()) {
      expect(of(node)?.degree).toBe(graph.degree[i]);
      expect(of(node)?.core).toBe(graph.core[i]);
      expectNear(of(node)?.constraint, graph.constraint[i] ?? null);
      expectNear(of(node)?.eigenvector, graph.eigenvector[i] ?? null);
      expectNear(of(node)?.effectiveSize, graph.effectiveSize[i] ?? null);
    }
  });

  it('has their density, components, centralisation, articulation points and bridges', () => {
    expectNear(network.density, graph.density);
    expect(network.components.sizes).toEqual(graph.components);
    expectNear(network.degreeCentralisation, graph.degreeCentralisation);
    expect(network.articulationIds).toEqual(graph.articulationPoints.map(idOf).sort());
    const ends = (pairs: ReadonlyArray<readonly string[]>) =>
      pairs.map((pair) => [...pair].sort().join()).sort();
    expect(ends(network.bridges)).toEqual(ends(graph.bridges.map((pair) => pair.map(idOf))));
  });

  it('has their assortativity where it has groups', () => {
    if (graph.assortativity === undefined) expect(network.assortativity).toBeNull();
    else expectNear(network.assortativity, graph.assortativity);
  });
});

describe('values of the literature', () => {
  it('Borgatti 1997: constraint and effective size of G and A', () => {
    const { of } = measure(measuredGraph('borgatti'));
    expectNear(of('G')?.constraint, 0.4, 3);
    expectNear(of('A')?.constraint, 0.595, 3);
    expectNear(of('G')?.effectiveSize, 4.67, 2);
  });

  it('Florentine marriages: constraint of the Medici, four articulation points, five bridges', () => {
    const { network, of } = measure(measuredGraph('florentine-families'));
    expectNear(of('Medici')?.constraint, 0.2099, 4);
    expect(network.articulationIds).toEqual(['Albizzi', 'Guadagni', 'Medici', 'Salviati']);
    expect(network.bridges).toHaveLength(5);
  });

  it('karate club by faction: E-I −.7179, 11 links between factions against 40.18 expected', () => {
    const { eiIndex } = measure(measuredGraph('karate-club')).network;
    expect(eiIndex.external).toBe(11);
    expectNear(eiIndex.value, -0.7179, 4);
    expectNear(eiIndex.expectedExternal, 40.18, 2);
    expectNear(eiIndex.expected, (2 * 17 * 17) / 561 - 1);
  });

  it('karate club by faction: modularity .3582', () => {
    const { nodes, edges, groups = [] } = measuredGraph('karate-club');
    const vertex = new Map(nodes.map((node, i) => [node, i]));
    const pairs = edges.map(([a, b]) => [vertex.get(a) ?? 0, vertex.get(b) ?? 0] as const);
    const sides = groups.map((group) => (group === groups[0] ? 0 : 1));
    expectNear(
      modularity(
        sides,
        pairs,
        pairs.map(() => 1),
      ),
      0.358234714,
    );
  });

  it('karate club with its weights: constraint and effective size of networkx', () => {
    const { nodes, edges, weights = [], weighted } = measuredGraph('karate-club');
    const vertex = new Map(nodes.map((node, i) => [node, i]));
    const graph = buildGraph(
      nodes.length,
      edges.map(([a, b]) => [vertex.get(a) ?? 0, vertex.get(b) ?? 0] as const),
    );
    expect(weighted).toBeDefined();
    for (const [i, { constraint, effectiveSize }] of structuralHoles(graph, weights).entries()) {
      expectNear(constraint, weighted?.constraint[i] ?? null);
      expectNear(effectiveSize, weighted?.effectiveSize[i] ?? null);
    }
  });

  it('a triangle constrains as its closed form says: 1.125', () => {
    expectNear(measure(measuredGraph('two-triangles')).of('0')?.constraint, 1.125);
  });
});
