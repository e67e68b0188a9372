import type { NamedActor } from '../../contract/measures.ts';
import type { System } from '../../elements/system.ts';

/** Gives an actor of a system with its name: whoever reads figures needs no second list beside them. */
export const namesIn =
  (system: System): ((actorId: string) => NamedActor) =>
  (actorId) => ({ actorId, name: system.actors.get(actorId)?.name ?? actorId });
