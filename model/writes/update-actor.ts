import type { ActorPatch } from '../contract/actor.ts';
import { nodeKey } from '../elements/elements.ts';
import { actorScope, scopeOf } from '../elements/touched.ts';
import { ACTOR_FIELDS } from '../fields/actor-fields.ts';
import { initialOf } from '../fields/field.ts';
import { patchProperties } from './merge-patch.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Changes an actor. */
export const updateActor = (actorId: string, patch: ActorPatch): Plan => ({
  type: 'actor.updated',
  subjectId: actorId,
  scope: scopeOf(actorScope(actorId)),
  versioned: { kind: 'Actor', id: actorId },
  reads: [() => ({ actors: [actorId] })],
  changes: ({ state }) => {
    const present = requireNode(state, 'Actor', actorId);
    return new Map([[nodeKey('Actor', actorId), patchProperties(present, patch, initialOf(ACTOR_FIELDS))]]);
  },
});
