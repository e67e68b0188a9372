import type { ActorPatch, NewActor } from '../contract/actor.ts';
import { targetsOf } from '../elements/attachments.ts';
import { nodeKey } from '../elements/elements.ts';
import { removeActors } from '../elements/removals.ts';
import { actorScope, scopeOf } from '../elements/touched.ts';
import { ACTOR_FIELDS } from '../fields/actor-fields.ts';
import { initialOf } from '../fields/field.ts';
import { patchProperties } from './merge-patch.ts';
import { newActorElements } from './new-elements.ts';
import type { Named, Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Creates an actor in a territory. */
export const addActor = (territoryId: string, { id, ...input }: Named<NewActor>): Plan => ({
  type: 'actor.added',
  subjectId: id,
  scope: scopeOf({ territoryIds: [territoryId] }),
  creates: nodeKey('Actor', id),
  reads: [() => ({ territories: [territoryId], actors: [id] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    return newActorElements(id, territoryId, input);
  },
});

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

/** Deletes an actor everywhere, with all that hangs on it. */
export const deleteActor = (actorId: string): Plan => ({
  type: 'actor.deleted',
  subjectId: actorId,
  scope: scopeOf(actorScope(actorId)),
  versioned: { kind: 'Actor', id: actorId },
  reads: wholeActors([actorId]),
  changes: ({ state }) => {
    requireNode(state, 'Actor', actorId);
    return removeActors(state, [actorId]);
  },
});

/** Actors with all that hangs on them, then the commitments and cooperations whose versions that raises. */
export const wholeActors = (actorIds: readonly string[]): Plan['reads'] => [
  () => ({ actors: actorIds, belongings: actorIds, ties: actorIds }),
  (state) => ({
    commitments: actorIds.flatMap((id) => targetsOf(state, 'CARRIES', id)),
    cooperations: actorIds.flatMap((id) => targetsOf(state, 'PARTY_TO', id)),
  }),
];
