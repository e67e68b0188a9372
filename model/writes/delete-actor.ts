import { targetsOf } from '../elements/attachments.ts';
import { removeActors } from '../elements/removals.ts';
import { actorScope, scopeOf } from '../elements/touched.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Deletes an actor everywhere, with all attached elements. */
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

/** Reads actors with all attached elements, then the commitments and cooperations whose versions rise. */
export const wholeActors = (actorIds: readonly string[]): Plan['reads'] => [
  () => ({ actors: actorIds, belongings: actorIds, ties: actorIds }),
  (state) => ({
    commitments: actorIds.flatMap((id) => targetsOf(state, 'CARRIES', id)),
    cooperations: actorIds.flatMap((id) => targetsOf(state, 'PARTY_TO', id)),
  }),
];
