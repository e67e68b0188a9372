import type { System } from '../../elements/system.ts';
import { memoizeByObject } from '../../once.ts';
import { type CooperationGraph, cooperationGraph } from './cooperation-graph.ts';
import { type Part, partsOf } from './part.ts';
import { bridgeEdges, cutVertices, partsAcross, partsWithout } from './separate.ts';
import { type Walk, walkDepthFirst } from './walk-depth-first.ts';

/** An actor whose removal splits its component. */
export interface CutPoint {
  readonly actorId: string;
  /** Parts of its component without it, the largest first. */
  readonly parts: readonly Part[];
  /** The other actors outside the largest part, ascending: their number is the loss. */
  readonly cutOffIds: readonly string[];
}

/** A pair of actors, or a cooperation of three attached actors or more, that alone joins two parts of two actors or more. */
export interface Bridge {
  readonly kind: 'pair' | 'cooperation';
  /** `a:b`, or the id of the cooperation. */
  readonly key: string;
  /** The two ends, or all attached; ascending. */
  readonly actorIds: readonly string[];
  readonly cooperationIds: readonly string[];
  /** Remaining parts, the largest first; the second is the bridge's smaller part. */
  readonly parts: readonly Part[];
}

interface Passages {
  readonly cutPoints: readonly CutPoint[];
  readonly bridges: readonly Bridge[];
}

// The same system is asked by several rules: the walk is done once for each τ.
const byTau = memoizeByObject((_: System) => new Map<number, Passages>());

/** Finds the actors whose removal splits their component at τ, by id. */
export const cutPoints = (system: System, tau: number = system.reading.minIntensity): readonly CutPoint[] =>
  passages(system, tau).cutPoints;

/** Finds the single bridges of the system at τ, by key. */
export const bridges = (system: System, tau: number = system.reading.minIntensity): readonly Bridge[] =>
  passages(system, tau).bridges;

function passages(system: System, tau: number): Passages {
  const known = byTau(system);
  const found = known.get(tau) ?? findPassages(cooperationGraph(system, tau));
  known.set(tau, found);
  return found;
}

function findPassages(network: CooperationGraph): Passages {
  const walk = walkDepthFirst(network.graph);
  const partsFrom = partsOf(network, walk);
  const points: CutPoint[] = [];
  const found: Bridge[] = [];
  for (const [vertex, subtrees] of cutVertices(walk)) {
    const parts = partsFrom(partsWithout(walk, vertex, subtrees));
    const actorId = network.actorIds[vertex];
    const body = network.bodies[vertex - network.actorIds.length];
    if (actorId !== undefined) {
      const cutOffIds = parts.slice(1).flatMap(({ ids }) => ids);
      points.push({ actorId, parts, cutOffIds: cutOffIds.sort() });
    } else if (body !== undefined && joinsTwo(parts)) {
      const { cooperationId, actorIds } = body;
      found.push({
        kind: 'cooperation',
        key: cooperationId,
        actorIds,
        cooperationIds: [cooperationId],
        parts,
      });
    }
  }
  found.push(...pairBridges(network, walk, partsFrom));
  return {
    cutPoints: points.sort((a, b) => (a.actorId < b.actorId ? -1 : 1)),
    bridges: found.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function pairBridges(network: CooperationGraph, walk: Walk, partsFrom: ReturnType<typeof partsOf>): Bridge[] {
  return bridgeEdges(walk).flatMap(({ edge, place }) => {
    const pair = network.pairs[edge];
    const parts = partsFrom(partsAcross(walk, place));
    if (pair === undefined || !joinsTwo(parts)) return [];
    return [{ kind: 'pair', key: pair.actorIds.join(':'), ...pair, parts }];
  });
}

const joinsTwo = (parts: readonly Part[]): boolean => (parts[1]?.size ?? 0) >= 2;
