import type { Dependents } from '../../model/contract/actor.ts';
import type { System } from '../../model/elements/system.ts';
import { NotFoundError } from '../../model/errors.ts';
import { dependents } from '../../model/readings/dependents.ts';

/** What rests on an actor that acts in the territory; one of the reserve holds nothing there. */
export function readDependents(system: System, actorId: string): Dependents {
  if (!system.facts.actors.some(({ id }) => id === actorId)) throw new NotFoundError('MEMBERSHIP', actorId);
  return dependents(system, actorId);
}
