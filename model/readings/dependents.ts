import type { Dependents } from '../contract/actor.ts';
import type { System } from '../elements/system.ts';
import { NotFoundError } from '../errors.ts';
import { cutPoints } from './graph/cut-points.ts';

/**
 * Finds the elements that depend on an actor, without ended or broken ones. These are actors that would be
 * cut off at τ, open commitments that would lose their only carrier, and cooperations that would lose a
 * party.
 *
 * Throws `NotFoundError` for an actor outside the territory.
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
