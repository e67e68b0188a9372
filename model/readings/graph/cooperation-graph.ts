import { declaredBy } from '../../elements/cooperation-state.ts';
import type { IsoDay } from '../../elements/day.ts';
import { type CooperationAt, pairKey, type System } from '../../elements/system.ts';
import { buildGraph, type Graph } from './graph.ts';

/**
 * Actors and active cooperations at τ as one graph. A cooperation of three or more attached actors is a
 * vertex, not a clique; those of two are edges, one a pair however many they are.
 */
export interface CooperationGraph {
  readonly graph: Graph;
  /** Vertices 0…n − 1. */
  readonly actorIds: readonly string[];
  readonly vertexOf: ReadonlyMap<string, number>;
  /** Vertices n and following, with the actors attached. */
  readonly bodies: ReadonlyArray<{ readonly cooperationId: string; readonly actorIds: readonly string[] }>;
  /** By edge: the pair and its cooperations; the edges between an actor and a body come after these. */
  readonly pairs: readonly Pair[];
}

interface Pair {
  readonly actorIds: readonly [string, string];
  readonly cooperationIds: string[];
}

/**
 * Lists the actors of the map attached to a cooperation at τ: members of a pair of that intensity or more.
 */
function attachedActors(system: System, cooperation: CooperationAt, tau: number): string[] {
  const inside = cooperation.parties.map(({ actorId }) => actorId).filter((id) => system.actors.has(id));
  const levels = inside.map((id) => declaredLevel(cooperation, id, system.reading.day));
  return inside.filter((_, i) =>
    levels.some((level, j) => j !== i && agreed(levels[i], level, cooperation.intensity) >= tau),
  );
}

const declaredLevel = (cooperation: CooperationAt, actorId: string, day: IsoDay): number | undefined =>
  declaredBy(cooperation.declarations, actorId, day);

const agreed = (a: number | undefined, b: number | undefined, recorded: number): number =>
  a === undefined && b === undefined ? recorded : Math.min(a ?? 4, b ?? 4);

/** Builds the graph of actors and active cooperations of a system at τ. */
export function cooperationGraph(system: System, tau: number): CooperationGraph {
  const actorIds = [...system.actors.keys()].sort();
  const vertexOf = new Map(actorIds.map((id, vertex) => [id, vertex]));
  const pairs = new Map<string, Pair>();
  const bodies: Array<{ cooperationId: string; actorIds: string[] }> = [];
  for (const cooperation of system.active()) {
    const attached = attachedActors(system, cooperation, tau).sort();
    const [a, b] = attached;
    if (a === undefined || b === undefined) continue;
    if (attached.length > 2) bodies.push({ cooperationId: cooperation.id, actorIds: attached });
    else {
      const pair = pairs.get(pairKey(a, b)) ?? { actorIds: [a, b], cooperationIds: [] };
      pair.cooperationIds.push(cooperation.id);
      pairs.set(pairKey(a, b), pair);
    }
  }
  const vertex = (id: string) => vertexOf.get(id) ?? 0;
  const between = [...pairs.values()].map(({ actorIds: [a, b] }) => [vertex(a), vertex(b)] as const);
  const attaching = bodies.flatMap((body, i) =>
    body.actorIds.map((id) => [vertex(id), actorIds.length + i] as const),
  );
  const graph = buildGraph(actorIds.length + bodies.length, [...between, ...attaching]);
  return { graph, actorIds, vertexOf, bodies, pairs: [...pairs.values()] };
}
