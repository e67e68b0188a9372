import type { Confirmation, MultiParty, NamedActor } from '../../contract/measures.ts';
import { DIRECTED_NATURES, type Family, LINK_LEVELS } from '../../contract/vocabulary.ts';
import type { CooperationAt, System } from '../../elements/system.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { type PairReading, readPairs } from './read-pairs.ts';

/**
 * Choices for the measured network, next to the query: how consortia count, and which declarations make a
 * link.
 */
export interface NetworkChoices {
  readonly multiParty: MultiParty;
  readonly confirmation: Confirmation;
}

/** Choices of the map. */
export const AS_ON_MAP: NetworkChoices = { multiParty: 'projection', confirmation: 'lowest' };

/** Choices as a query has them. */
export type AskedChoices = { readonly [K in keyof NetworkChoices]?: NetworkChoices[K] | undefined };

/** Completes the choices of a query; absent ones are those of the map. */
export const networkChoices = ({
  multiParty = AS_ON_MAP.multiParty,
  confirmation = AS_ON_MAP.confirmation,
}: AskedChoices): NetworkChoices => ({
  multiParty,
  confirmation,
});

/** Two actors linked at τ, by their vertices, ascending. */
export interface NetworkLink {
  readonly ends: readonly [number, number];
  /** Sum over the cooperations of the pair, each 1/(k − 1) with k parties (newman); else 1. */
  readonly weight: number;
  /** How many of the two declare τ or more in a cooperation that links them. */
  readonly confirmedBy: number;
}

/** The network that the measures are computed on: vertices are the actors of the map, ids ascending. */
export interface SubNetwork {
  readonly choices: NetworkChoices;
  readonly actorIds: readonly string[];
  readonly families: readonly Family[];
  /** Each pair of intensity 1 or more once, ascending, with the cooperations that join it. */
  readonly pairs: ReadonlyArray<Omit<Draft, 'confirming'>>;
  /** Each linked pair once, ascending. */
  readonly links: readonly NetworkLink[];
  readonly graph: Graph;
  /** Pairs linked by a directed nature, from giver to receiver; each once. */
  readonly arcs: ReadonlyArray<readonly [number, number]>;
  /** By vertex: its links at 1, 2, 3 and 4 or more, whatever τ is. */
  readonly linksAt: ReadonlyArray<readonly number[]>;
  /** By vertex: the active cooperations in which one of its pairs reaches τ. */
  readonly cooperations: readonly number[];
  /** The cooperations with a pair at τ, and those of them with three parties or more on the map. */
  readonly counted: { readonly cooperations: number; readonly multiParty: number };
}

interface Draft {
  readonly ends: readonly [number, number];
  intensity: number;
  weight: number;
  readonly cooperationIds: string[];
  readonly confirming: Set<number>;
}

/** Builds the network of a system. A party that is not on the map makes no vertex and no pair. */
export function subNetwork(system: System, choices: NetworkChoices): SubNetwork {
  const actors = [...system.actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const vertexOf = new Map(actors.map(({ id }, vertex) => [id, vertex]));
  const tau = system.reading.minIntensity;
  const size = actors.length;
  const pairs = new Map<number, Draft>();
  const arcs = new Map<number, readonly [number, number]>();
  const cooperations = Array.from({ length: size }, () => 0);
  const counted = { cooperations: 0, multiParty: 0 };
  for (const cooperation of system.active()) {
    const read = readPairs(cooperation, vertexOf, system.reading, choices.confirmation);
    if (choices.multiParty === 'exclude' && read.parties > 2) continue;
    const strong = read.pairs.filter(({ intensity }) => intensity >= tau);
    const share = 1 / (read.parties - 1);
    for (const pair of read.pairs)
      addPair(pairs, size, { ...pair, cooperationId: cooperation.id }, pair.intensity >= tau, share);
    if (strong.length === 0) continue;
    counted.cooperations += 1;
    if (read.parties > 2) counted.multiParty += 1;
    for (const vertex of new Set(strong.flatMap(({ ends }) => ends)))
      cooperations[vertex] = (cooperations[vertex] ?? 0) + 1;
    for (const arc of arcsOf(cooperation, vertexOf, strong)) arcs.set(arc[0] * size + arc[1], arc);
  }
  const all = [...pairs.values()].sort((p, q) => p.ends[0] - q.ends[0] || p.ends[1] - q.ends[1]);
  const links = all
    .filter(({ intensity }) => intensity >= tau)
    .map(({ ends, weight, confirming }) => ({
      ends,
      weight: choices.multiParty === 'newman' ? weight : 1,
      confirmedBy: confirming.size,
    }));
  return {
    choices,
    actorIds: actors.map(({ id }) => id),
    families: actors.map(({ family }) => family),
    pairs: all,
    links,
    graph: buildGraph(
      size,
      links.map(({ ends }) => ends),
    ),
    arcs: [...arcs.values()].sort((p, q) => p[0] - q[0] || p[1] - q[1]),
    linksAt: linksByLevel(size, all),
    cooperations,
    counted,
  };
}

function addPair(
  pairs: Map<number, Draft>,
  size: number,
  pair: PairReading & { readonly cooperationId: string },
  links: boolean,
  share: number,
) {
  const { ends, intensity, confirming, cooperationId } = pair;
  if (intensity < 1) return;
  const key = ends[0] * size + ends[1];
  const draft: Draft = pairs.get(key) ?? {
    ...{ ends, intensity: 0, weight: 0 },
    cooperationIds: [],
    confirming: new Set(),
  };
  pairs.set(key, draft);
  draft.cooperationIds.push(cooperationId);
  draft.intensity = Math.max(draft.intensity, intensity);
  if (!links) return;
  draft.weight += share;
  for (const vertex of confirming) draft.confirming.add(vertex);
}

function arcsOf(
  { nature, parties }: CooperationAt,
  vertexOf: ReadonlyMap<string, number>,
  strong: readonly PairReading[],
): Array<readonly [number, number]> {
  if (!DIRECTED_NATURES.has(nature)) return [];
  const roles = new Map(parties.map(({ actorId, role }) => [vertexOf.get(actorId), role]));
  return strong.flatMap(({ ends: [a, b] }) => {
    if (roles.get(a) === 'from' && roles.get(b) === 'to') return [[a, b] as const];
    if (roles.get(b) === 'from' && roles.get(a) === 'to') return [[b, a] as const];
    return [];
  });
}

function linksByLevel(size: number, pairs: readonly Draft[]): number[][] {
  const counts = Array.from({ length: size }, () => LINK_LEVELS.map(() => 0));
  for (const { ends, intensity } of pairs) {
    for (const vertex of ends) {
      const row = counts[vertex];
      if (row) for (let level = 0; level < intensity; level += 1) row[level] = (row[level] ?? 0) + 1;
    }
  }
  return counts;
}

/** Returns an actor of a system with its name, so that figures can be read without a second list. */
export const namesIn =
  (system: System): ((actorId: string) => NamedActor) =>
  (actorId) => ({ actorId, name: system.actors.get(actorId)?.name ?? actorId });
