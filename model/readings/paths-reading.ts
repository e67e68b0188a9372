import type { Paths } from '../contract/paths.ts';
import type { System } from '../elements/system.ts';
import { NotFoundError } from '../errors.ts';
import { shortestWays } from './shortest-ways.ts';

/** All shortest ways between two actors of the map, at the system's day and τ, as many as are told. */
export function pathsReading(system: System, fromId: string, toId: string, atMost?: number): Paths {
  for (const id of [fromId, toId]) if (!system.actors.has(id)) throw new NotFoundError('ACTOR', id);
  return shortestWays(fromId, toId, system.neighbours(), atMost);
}
