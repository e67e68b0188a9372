import type { Dependents } from '../contract/actor.ts';
import type { System } from '../elements/system.ts';
import { NotFoundError } from '../errors.ts';
import { cutPoints } from './graph/passages.ts';

/**
 * What rests on an actor: who would be cut off at τ without it, which open commitments would lose their only
 * carrier, which cooperations would lose a party (those ended or broken have none to lose). One of the reserve holds
 * nothing in the territory, and is refused.
 */
export function dependents(system: System, actorId: string): Dependents {
  if (!system.facts.actors.some(({ id }) => id === actorId)) throw new NotFoundError('MEMBERSHIP', actorId);
  const cutPoint = cutPoints(system).find((point) => point.actorId === actorId);
  return {
    cutOffIds: [...(cutPoint?.cutOffIds ?? [])],
    commitmentIds: system.commitments
      .filter((commitment) => {
        const carriers = new Set(system.carriers(commitment).map((carrier) => carrier.actorId));
        return carriers.size === 1 && carriers.has(actorId);
      })
      .map(({ id }) => id),
    cooperationIds: system.cooperations
      .filter(({ state }) => state !== 'ended' && state !== 'broken')
      .filter(({ parties }) => parties.some((party) => party.actorId === actorId))
      .map(({ id }) => id),
  };
}
