import type { CooperationGraph } from './cooperation-graph.ts';
import type { Stretches } from './separate.ts';
import type { Walk } from './walk-depth-first.ts';

/** Remainder of a component after a removal, actors only. */
export class Part {
  /** Actors. */
  readonly size: number;
  readonly #network: CooperationGraph;
  readonly #walk: Walk;
  readonly #stretches: Stretches;
  #ids: readonly string[] | undefined;

  /** `actorsBefore` is the number of actors met by the walk before each place. */
  constructor(network: CooperationGraph, walk: Walk, actorsBefore: Int32Array, stretches: Stretches) {
    this.#network = network;
    this.#walk = walk;
    this.#stretches = stretches;
    this.size = stretches.reduce(
      (size, [from, to]) => size + (actorsBefore[to] ?? 0) - (actorsBefore[from] ?? 0),
      0,
    );
  }

  has(actorId: string): boolean {
    const vertex = this.#network.vertexOf.get(actorId);
    const place = vertex === undefined ? -1 : (this.#walk.place[vertex] ?? -1);
    return this.#stretches.some(([from, to]) => from <= place && place < to);
  }

  /** Its actors, ascending. */
  get ids(): readonly string[] {
    this.#ids ??= this.#stretches
      .flatMap(([from, to]) => [...this.#walk.order.subarray(from, to)])
      .flatMap((vertex) => this.#network.actorIds[vertex] ?? [])
      .sort();
    return this.#ids;
  }
}

/** Returns a function that sorts the parts of a walk, the largest first, then by their first actor. */
export function partsOf(
  network: CooperationGraph,
  walk: Walk,
): (parts: readonly Stretches[]) => readonly Part[] {
  const actorsBefore = new Int32Array(walk.order.length + 1);
  walk.order.forEach((vertex, place) => {
    actorsBefore[place + 1] = (actorsBefore[place] ?? 0) + (vertex < network.actorIds.length ? 1 : 0);
  });
  return (parts) =>
    parts
      .map((stretches) => new Part(network, walk, actorsBefore, stretches))
      .sort((a, b) => b.size - a.size || ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1));
}
