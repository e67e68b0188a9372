import type { CooperationGraph } from '../graph/cooperation-graph.ts';
import { buildGraph } from '../graph/graph.ts';
import { bridgeEdges, cutVertices, partsAcross, partsWithout, type Stretches } from '../graph/separate.ts';
import { walkDepthFirst } from '../graph/walk-depth-first.ts';

/** The passages of one world, as sizes alone: who is in which part nobody asks of a world. */
export interface WorldPassages {
  /** By actor: how many others are cut off without it. */
  readonly loss: Int32Array;
  /** By actor: the larger of the smaller parts of the single bridges that it is an end of; 0 where it is of none. */
  readonly toldByBridge: Int32Array;
  /** By pair of the map as said: the smaller part, where the pair is a single bridge. */
  readonly acrossPair: Int32Array;
  /** By cooperation of three or more: the same. */
  readonly acrossBody: Int32Array;
}

export type Edge = readonly [number, number];

/** Lists the edges of the declared map, as in the graph of its cooperations. */
export function declaredEdges({ actorIds, vertexOf, bodies, pairs }: CooperationGraph): Edge[] {
  const vertex = (id: string) => vertexOf.get(id) ?? 0;
  return [
    ...pairs.map(({ actorIds: [a, b] }): Edge => [vertex(a), vertex(b)]),
    ...bodies.flatMap((body, i) => body.actorIds.map((id): Edge => [vertex(id), actorIds.length + i])),
  ];
}

const JOINS = 2;

/** Walks a world once: the edges as said, then those drawn between two actors. */
export function passagesInWorld(
  network: CooperationGraph,
  declared: readonly Edge[],
  drawn: readonly Edge[],
): WorldPassages {
  const actors = network.actorIds.length;
  const edges = [...declared, ...drawn];
  const walk = walkDepthFirst(buildGraph(actors + network.bodies.length, edges));
  const sizesOf = partSizes(walk.order, actors);
  const found = {
    loss: new Int32Array(actors),
    toldByBridge: new Int32Array(actors),
    acrossPair: new Int32Array(network.pairs.length),
    acrossBody: new Int32Array(network.bodies.length),
  };
  const tell = (actor: number, smaller: number) => {
    found.toldByBridge[actor] = Math.max(found.toldByBridge[actor] ?? 0, smaller);
  };
  for (const [vertex, subtrees] of cutVertices(walk)) {
    const { others, second } = sizesOf(partsWithout(walk, vertex, subtrees));
    if (vertex < actors) found.loss[vertex] = others;
    else if (second >= JOINS) {
      found.acrossBody[vertex - actors] = second;
      for (const id of network.bodies[vertex - actors]?.actorIds ?? [])
        tell(network.vertexOf.get(id) ?? 0, second);
    }
  }
  for (const { edge, place } of bridgeEdges(walk)) {
    const isOfPair = edge < network.pairs.length || edge >= declared.length;
    const [a, b] = edges[edge] ?? [0, 0];
    const { second } = sizesOf(partsAcross(walk, place));
    if (!isOfPair || second < JOINS) continue;
    if (edge < network.pairs.length) found.acrossPair[edge] = second;
    tell(a, second);
    tell(b, second);
  }
  return found;
}

/** Returns the sizes of remaining parts: actors outside the largest, and the second largest. */
function partSizes(order: Int32Array, actors: number) {
  const before = new Int32Array(order.length + 1);
  for (let place = 0; place < order.length; place += 1)
    before[place + 1] = (before[place] ?? 0) + ((order[place] ?? 0) < actors ? 1 : 0);
  const sizeOf = (part: Stretches) =>
    part.reduce((size, [from, to]) => size + (before[to] ?? 0) - (before[from] ?? 0), 0);
  return (parts: readonly Stretches[]) => {
    let [largest, second, all] = [0, 0, 0];
    for (const part of parts) {
      const size = sizeOf(part);
      all += size;
      if (size > largest) [largest, second] = [size, largest];
      else if (size > second) second = size;
    }
    return { others: all - largest, second };
  };
}
