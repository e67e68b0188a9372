import type { Paths } from '../contract/paths.ts';
import type { System } from '../elements/system.ts';
import { NotFoundError } from '../errors.ts';

/** More ways than that tell nobody more. */
const WAYS_AT_MOST = 50;

/** Neighbours of each actor; without a link, an empty set or no entry. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

interface Pair {
  readonly actorIds: readonly [string, string];
  readonly intensity: number;
}

/** Returns the neighbours by the links of a map from τ on. */
export function neighboursBy(links: readonly Pair[], tau: number): Neighbours {
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const known = neighbours.get(a);
    if (known === undefined) neighbours.set(a, new Set([b]));
    else known.add(b);
  };
  for (const { actorIds, intensity } of links) {
    if (intensity < tau) continue;
    const [a, b] = actorIds;
    join(a, b);
    join(b, a);
  }
  return neighbours;
}

/** Computes the distance of all reachable actors, nearest first, itself at 0; up to `atMost`. */
export function stepsFrom(
  id: string,
  neighbours: Neighbours,
  atMost = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, number> {
  const steps = new Map([[id, 0]]);
  for (const [at, step] of steps) {
    if (step >= atMost) break;
    for (const next of neighbours.get(at) ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  }
  return steps;
}

/** Lists the shortest paths between two actors, up to a maximum, in the order of their ids. */
export function shortestWays(
  fromId: string,
  toId: string,
  neighbours: Neighbours,
  atMost = WAYS_AT_MOST,
): Paths {
  const steps = stepsFrom(toId, neighbours);
  const length = steps.get(fromId) ?? null;
  if (length === null) return { length, paths: [], atMost, more: false };
  const paths: string[][] = [];
  // One extra path shows whether there are more.
  for (const path of waysFrom(fromId, neighbours, steps)) {
    if (paths.length === atMost) return { length, paths, atMost, more: true };
    paths.push(path);
  }
  return { length, paths, atMost, more: false };
}

/** Yields paths; each step is one closer to the end, so that every partial path arrives. */
function* waysFrom(
  id: string,
  neighbours: Neighbours,
  steps: ReadonlyMap<string, number>,
): Generator<string[]> {
  const left = steps.get(id) ?? 0;
  if (left === 0) {
    yield [id];
    return;
  }
  const closer = [...(neighbours.get(id) ?? [])].filter((next) => steps.get(next) === left - 1).sort();
  for (const next of closer) for (const way of waysFrom(next, neighbours, steps)) yield [id, ...way];
}

/** Lists the shortest paths between two actors of the map, at the system's day and τ, up to a maximum. */
export function pathsReading(system: System, fromId: string, toId: string, atMost?: number): Paths {
  for (const id of [fromId, toId]) if (!system.actors.has(id)) throw new NotFoundError('ACTOR', id);
  return shortestWays(fromId, toId, system.neighbours(), atMost);
}
