import type { RankedMeasure } from '../../contract/on-demand-measures.ts';
import type { System } from '../../elements/system.ts';
import { buildGraph, degreesOf, type Graph } from '../graph/graph.ts';
import { walkDepthFirst } from '../graph/walk-depth-first.ts';
import { HeardKinds } from '../survival/heard-kinds.ts';
import { hearingOf } from '../survival/hearing.ts';
import { recallOf } from '../survival/recall.ts';
import { undecidedPairs } from '../survival/undecided-pairs.ts';
import { drawWorld, SIMULATIONS } from '../survival/worlds.ts';
import { eigenvector } from './eigenvector.ts';
import { closenessOf, shortestPaths } from './shortest-paths.ts';
import type { SubNetwork } from './sub-network.ts';

/** How many are called the first: what a report names. */
const FIRST = 5;

/**
 * Finds the top five: vertices with fewer than five above them; ties are included. Empty if all positive
 * values tie, as nobody stands out then.
 */
export function firstFive(values: ReadonlyArray<number | null>): ReadonlySet<number> {
  const ranked = [...values.keys()]
    .filter((v) => (values[v] ?? 0) > 0)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const least = values[ranked[FIRST - 1] ?? -1];
  if (least === undefined || least === null) return new Set();
  const first = ranked.filter((v) => isAsHigh(values[v] ?? 0, least));
  return new Set(first.length === ranked.length ? [] : first);
}

/** Relative tolerance: smaller differences come from the order of summation. */
const ALIKE = 1e-9;
const isAsHigh = (value: number, least: number): boolean => value >= least * (1 - ALIKE);

/** Whether the first of one are those of another: with alike ones among them, those of one are all among the other's. */
export function stay(first: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [fewer, more] = first.size <= other.size ? [first, other] : [other, first];
  return fewer.size > 0 && [...fewer].every((v) => more.has(v));
}

/** Maximum number of actors for simulated networks: each pair is drawn in each network. */
const CONFIDENCE_AT_MOST = 1000;

/** How sure the first of one centrality are; `stays` by vertex. */
export interface Confidence {
  readonly measure: RankedMeasure;
  readonly stay: number | null;
  readonly first: ReadonlyArray<{ readonly vertex: number; readonly value: number; readonly stays: number }>;
  /** By vertex: its value on the map, and where nine worlds of ten have it; null where it is undefined. */
  readonly intervals: readonly Interval[];
}

/** Value of an actor, and its interval over the worlds. */
export interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Ranks the actors in simulated networks that agree with all declarations (see readings/survival), and counts
 * how often the top five stay. One network after the other: two hundred at once take too much memory.
 */
export function confidenceOf(
  system: System,
  network: SubNetwork,
  worlds = SIMULATIONS,
): readonly Confidence[] | null {
  const { actorIds, links, graph } = network;
  if (actorIds.length > CONFIDENCE_AT_MOST) return null;
  const measured = centralitiesOf(graph).map((column) => ({ ...column, first: firstFive(column.values) }));
  const counts = measured.map(() => ({ stay: 0, among: new Map<number, number>() }));
  const inWorlds = measured.map(() => actorIds.map((): number[] => []));
  for (const drawn of worldsOf(system, network, worlds)) {
    const columns = drawn.length === 0 ? measured : centralitiesOf(withLinks(actorIds.length, links, drawn));
    for (const [i, { values }] of columns.entries()) {
      const [first, count] = [measured[i]?.first ?? new Set<number>(), counts[i]];
      if (count === undefined) continue;
      for (const [v, value] of values.entries()) if (value !== null) inWorlds[i]?.[v]?.push(value);
      const there = firstFive(values);
      if (stay(first, there)) count.stay += 1;
      for (const v of there) count.among.set(v, (count.among.get(v) ?? 0) + 1);
    }
  }
  return measured.map(({ measure, values, first }, i) => ({
    measure,
    stay: first.size === 0 ? null : (counts[i]?.stay ?? 0) / worlds,
    first: [...first].map((vertex) => ({
      vertex,
      value: values[vertex] ?? 0,
      stays: (counts[i]?.among.get(vertex) ?? 0) / worlds,
    })),
    intervals: actorIds.map((_, v) => intervalOf(values[v] ?? null, inWorlds[i]?.[v] ?? [])),
  }));
}

/** Returns the 5th and the 95th percentile of a value over the worlds in which it is defined. */
function intervalOf(value: number | null, drawn: readonly number[]): Interval {
  const sorted = drawn.toSorted((a, b) => a - b);
  const at = (share: number): number | null => sorted[Math.round(share * (sorted.length - 1))] ?? null;
  return { value, low: at(0.05), high: at(0.95) };
}

type Pair = readonly [number, number];

/** Yields the added links at τ of each simulated network, by vertices of the network. */
function* worldsOf(system: System, { actorIds }: SubNetwork, worlds: number): Iterable<Pair[]> {
  const hearing = hearingOf(system);
  const [pairs, kinds] = [undecidedPairs(hearing, recallOf(system, hearing)), new HeardKinds(system)];
  const vertexOf = new Map(actorIds.map((id, vertex) => [id, vertex]));
  const vertexAt = hearing.actorIds.map((id) => vertexOf.get(id) ?? 0);
  for (let world = 0; world < worlds; world += 1)
    yield drawWorld(pairs, kinds, world)
      .filter(({ kind }) => kind.intensity >= system.reading.minIntensity)
      .map(({ a, b }): Pair => [vertexAt[a] ?? 0, vertexAt[b] ?? 0]);
}

const withLinks = (size: number, links: SubNetwork['links'], drawn: readonly Pair[]): Graph =>
  buildGraph(size, [...links.map(({ ends }) => ends), ...drawn]);

interface Column {
  readonly measure: RankedMeasure;
  readonly values: ReadonlyArray<number | null>;
}

function centralitiesOf(graph: Graph): readonly Column[] {
  const paths = shortestPaths(graph);
  return [
    { measure: 'degree', values: degreesOf(graph) },
    { measure: 'betweenness', values: Array.from(paths.betweenness) },
    { measure: 'closeness', values: closenessOf(paths) },
    { measure: 'eigenvector', values: eigenvector(graph, walkDepthFirst(graph)) },
  ];
}
