import { targetsOf } from '../elements/attachments.ts';
import { type Elements, nodeKey } from '../elements/elements.ts';
import { leaveTerritory, removeActors } from '../elements/removals.ts';
import { scopeOf } from '../elements/touched.ts';
import { wholeActors } from './delete-actor.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/**
 * Removes an actor from a territory and its commitments; its cooperations stay. In a rehearsal it is deleted,
 * since it acts nowhere else.
 */
export const removeMembership = (territoryId: string, actorId: string): Plan => ({
  type: 'membership.removed',
  subjectId: actorId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [
    () => ({ territories: [territoryId], actors: [actorId], ties: [actorId] }),
    (state) => ({ commitments: targetsOf(state, 'CARRIES', actorId) }),
    ...wholeActors([actorId]).map(
      (round) => (state: Elements) => (isRehearsal(state, territoryId) ? round(state) : {}),
    ),
  ],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    requireNode(state, 'Actor', actorId);
    if (isRehearsal(state, territoryId)) return removeActors(state, [actorId]);
    return leaveTerritory(state, territoryId, actorId);
  },
});

const isRehearsal = (state: Elements, territoryId: string): boolean =>
  state.get(nodeKey('Territory', territoryId))?.rehearsal === true;
