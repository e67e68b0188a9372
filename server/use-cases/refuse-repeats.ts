import { RepeatedActorError } from '../../model/errors.ts';

/** Refuses a list of a body in which an actor stands twice. */
export function refuseRepeats(list: string, actorIds: readonly string[]): void {
  for (const [index, actorId] of actorIds.entries())
    if (actorIds.indexOf(actorId) < index) throw new RepeatedActorError(`${list}.${index}.actorId`, actorId);
}
