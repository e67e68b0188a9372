import { targetsOf } from '../elements/attachments.ts';
import { leaveTerritory } from '../elements/removals.ts';
import { scopeOf } from '../elements/touched.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** An actor leaves a territory, and its commitments; its cooperations stay. */
export const removeMembership = (territoryId: string, actorId: string): Plan => ({
  type: 'membership.removed',
  subjectId: actorId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [
    () => ({ territories: [territoryId], actors: [actorId], ties: [actorId] }),
    (state) => ({ commitments: targetsOf(state, 'CARRIES', actorId) }),
  ],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    requireNode(state, 'Actor', actorId);
    return leaveTerritory(state, territoryId, actorId);
  },
});
