import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { DrawnGraph } from '../../../../model/drawing/drawn-graph.ts';
import { seededRandom } from '../../../../model/drawing/seeded-random.ts';
import type { Positions } from '../measure-drawing.ts';

/**
 * Places a graph by graphology's ForceAtlas2 with the settings that it infers for the size, from a random
 * start.
 */
export function drawWithForceAtlas(graph: DrawnGraph, seed: number, iterations = 500): Positions {
  const random = seededRandom(seed);
  const library = new UndirectedGraph();
  for (const { id } of graph.nodes) library.addNode(id, { x: 100 * random(), y: 100 * random() });
  for (const { source, target } of graph.edges) library.mergeEdge(source, target);
  return forceAtlas2(library, { iterations, settings: forceAtlas2.inferSettings(library) });
}
