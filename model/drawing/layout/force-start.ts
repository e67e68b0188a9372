import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { at, type IndexedGraph } from '../indexed-graph.ts';
import type { Random } from '../seeded-random.ts';
import { allCrossings } from './crossings.ts';
import type { Places } from './places.ts';

/**
 * Runs ForceAtlas2 (Jacomy et al. 2014) from several starts, and returns the result with fewest crossings.
 * `weightOf` is the pull of a line; `startAt` the initial positions, random by default.
 */
export function bestForceLayout(
  graph: IndexedGraph,
  rounds: number,
  starts: number,
  random: Random,
  weightOf: (e: number) => number,
  startAt?: (v: number) => { x: number; y: number },
): Places {
  const library = new UndirectedGraph();
  for (const v of graph.ids.keys()) library.addNode(v);
  for (let e = 0; e < graph.sources.length; e++)
    library.addUndirectedEdge(at(graph.sources, e), at(graph.targets, e), { weight: weightOf(e) });
  const settings = { ...forceAtlas2.inferSettings(library), barnesHutOptimize: graph.ids.length > 600 };
  let best: { places: Places; crossings: number } | undefined;
  for (let start = 0; start < starts; start++) {
    for (const v of graph.ids.keys()) {
      const { x, y } = startAt?.(v) ?? { x: 100 * random(), y: 100 * random() };
      library.mergeNode(v, { x, y });
    }
    const found = forceAtlas2(library, { iterations: rounds, settings, getEdgeWeight: 'weight' });
    const places = {
      x: Float64Array.from(graph.ids, (_, v) => found[v]?.x ?? 0),
      y: Float64Array.from(graph.ids, (_, v) => found[v]?.y ?? 0),
    };
    const crossings = starts === 1 ? 0 : allCrossings(graph, places);
    if (best === undefined || crossings < best.crossings) best = { places, crossings };
  }
  return best?.places ?? { x: new Float64Array(0), y: new Float64Array(0) };
}
