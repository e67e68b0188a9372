import { type Paths, WAYS_AT_MOST } from '../contract/paths.ts';
import type { System } from '../elements/system.ts';
import { NotFoundError } from '../errors.ts';

/** All shortest ways between two actors of the map, at the system's day and τ, as many as are told. */
export function pathsReading(system: System, fromId: string, toId: string, atMost = WAYS_AT_MOST): Paths {
  for (const id of [fromId, toId]) if (!system.actors.has(id)) throw new NotFoundError('ACTOR', id);
  const neighbours = system.neighbours();
  const steps = stepsTo(toId, neighbours);
  const length = steps.get(fromId) ?? null;
  if (length === null) return { length, paths: [], atMost, more: false };
  const paths: string[][] = [];
  // One more than is told says whether there are more.
  for (const path of waysFrom(fromId, neighbours, steps)) {
    if (paths.length === atMost) return { length, paths, atMost, more: true };
    paths.push(path);
  }
  return { length, paths, atMost, more: false };
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** How many links away everyone is that a way leads from. */
function stepsTo(id: string, neighbours: Neighbours): ReadonlyMap<string, number> {
  const steps = new Map([[id, 0]]);
  for (const [at, step] of steps)
    for (const next of neighbours.get(at) ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  return steps;
}

/** Each step leads one closer, so that every way begun arrives. */
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
