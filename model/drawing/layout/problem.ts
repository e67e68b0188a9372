import type { DrawnGraph, DrawnNode, Land } from '../drawn-graph.ts';
import { at, degree, type IndexedGraph, indexGraph } from '../indexed-graph.ts';
import { MANY_NODES } from './many-nodes.ts';

/**
 * Layout problem by index: linked nodes first, then one unlinked box for each land name. A position is the
 * symbol's, where lines end; its box has its middle `offset` below.
 */
export interface Problem {
  readonly graph: IndexedGraph;
  /** Nodes, and nodes with names of lands. */
  readonly nodeCount: number;
  readonly boxCount: number;
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  readonly offset: Float64Array;
  readonly radius: Float64Array;
  /** Land by box; all 0 where there is one. */
  readonly landOf: Int32Array;
  readonly landCount: number;
  /** Width that the water between two lands should have, by land × landCount + land. */
  readonly water: Float64Array;
  /** 1 where two nodes are linked, by node × nodeCount + node. */
  readonly linked: Uint8Array;
  /** One over the number of steps between two nodes, 0 where no way leads. */
  readonly closeness: Float64Array;
  /** Side of a square as large as the mean box: the measure of all lengths. */
  readonly unit: number;
  /** Index of the box of a land's name, -1 where it has none. */
  readonly labelOf: Int32Array;
}

/** Water in units of the mean box, from where much crosses to where nothing does. */
const WATER = { narrow: 0.35, wide: 1.3 };
/** Wider water on maps whose names appear on zooming in. */
const WATER_OF_MANY = { narrow: 0.8, wide: 2.4 };

export function makeProblem(graph: DrawnGraph, nodes: readonly DrawnNode[], lands: readonly Land[]): Problem {
  const indexed = indexGraph(
    nodes.map(({ id }) => id),
    graph.edges,
  );
  const labelled = lands.flatMap((land, i) => (land.label === undefined ? [] : [{ ...land.label, land: i }]));
  const boxCount = nodes.length + labelled.length;
  const problem = {
    ...{ halfWidth: new Float64Array(boxCount), halfHeight: new Float64Array(boxCount) },
    ...{ offset: new Float64Array(boxCount), radius: new Float64Array(boxCount) },
    ...{ landOf: new Int32Array(boxCount), labelOf: new Int32Array(Math.max(1, lands.length)).fill(-1) },
  };
  const landOfId = new Map(lands.flatMap(({ nodeIds }, i) => nodeIds.map((id) => [id, i] as const)));
  let area = 0;
  for (const [v, { id, width, height, symbolRadius, symbolY = height / 2 }] of nodes.entries()) {
    problem.halfWidth[v] = width / 2;
    problem.halfHeight[v] = height / 2;
    problem.offset[v] = height / 2 - symbolY;
    problem.radius[v] = symbolRadius ?? Math.min(width, height) / 2;
    problem.landOf[v] = landOfId.get(id) ?? 0;
    area += width * height;
  }
  for (const [i, { width, height, land }] of labelled.entries()) {
    const box = nodes.length + i;
    problem.halfWidth[box] = width / 2;
    problem.halfHeight[box] = height / 2;
    problem.landOf[box] = land;
    problem.labelOf[land] = box;
  }
  const unit = Math.sqrt(area / Math.max(1, nodes.length));
  const landCount = Math.max(1, lands.length);
  const linked = once(() => linkedMatrix(indexed));
  const closeness = once(() => hopDistances(indexed).map((hops) => (hops > 0 ? 1 / hops : 0)));
  const water = once(() => waterBetween(indexed, problem.landOf, landCount, unit));
  return {
    ...{ graph: indexed, nodeCount: nodes.length, boxCount, ...problem, landCount, unit },
    // Quadratic data is only computed for placing, not for drawing.
    get linked() {
      return linked();
    },
    get closeness() {
      return closeness();
    },
    get water() {
      return water();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function linkedMatrix({ ids, sources, targets }: IndexedGraph): Uint8Array {
  const linked = new Uint8Array(ids.length * ids.length);
  for (let e = 0; e < sources.length; e++) {
    const [a, b] = [at(sources, e), at(targets, e)];
    linked[a * ids.length + b] = 1;
    linked[b * ids.length + a] = 1;
  }
  return linked;
}

/**
 * Computes the water between lands: wide if few links cross compared with chance, narrow if as many or more
 * do.
 */
function waterBetween(graph: IndexedGraph, landOf: Int32Array, count: number, unit: number): Float64Array {
  const crossing = new Float64Array(count * count);
  const ends = new Float64Array(count);
  const { sources, targets } = graph;
  for (let e = 0; e < sources.length; e++) {
    const [a, b] = [at(landOf, at(sources, e)), at(landOf, at(targets, e))];
    crossing[a * count + b] = at(crossing, a * count + b) + 1;
    if (a !== b) crossing[b * count + a] = at(crossing, b * count + a) + 1;
  }
  for (let v = 0; v < graph.ids.length; v++) ends[at(landOf, v)] = at(ends, at(landOf, v)) + degree(graph, v);
  const { narrow, wide } = graph.ids.length > MANY_NODES ? WATER_OF_MANY : WATER;
  return crossing.map((links, pair) => {
    const expected =
      (at(ends, Math.floor(pair / count)) * at(ends, pair % count)) / (2 * sources.length || 1);
    const closeness = Math.min(1, links / Math.max(expected, 1));
    return unit * (wide - (wide - narrow) * Math.sqrt(closeness));
  });
}

/** Computes the steps between every two nodes, breadth first from each; 0 to itself and if unreachable. */
export function hopDistances(graph: IndexedGraph): Float64Array {
  const order = graph.ids.length;
  const hops = new Float64Array(order * order);
  const queue = new Int32Array(order);
  for (let from = 0; from < order; from++) {
    const row = from * order;
    let filled = 1;
    queue[0] = from;
    for (let read = 0; read < filled; read++) {
      const v = at(queue, read);
      const next = at(hops, row + v) + 1;
      for (let i = at(graph.starts, v); i < at(graph.starts, v + 1); i++) {
        const u = at(graph.neighbours, i);
        if (u === from || at(hops, row + u) > 0) continue;
        hops[row + u] = next;
        queue[filled++] = u;
      }
    }
  }
  return hops;
}
