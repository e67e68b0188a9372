import type { MembershipInput } from '../contract/actor.ts';
import { relationshipKey } from '../elements/elements.ts';
import { scopeOf } from '../elements/touched.ts';
import { membershipProperties } from './new-elements.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** An actor joins a territory, enters its map, or is heard. */
export const setMembership = (territoryId: string, actorId: string, input: MembershipInput): Plan => ({
  type: 'membership.set',
  subjectId: actorId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [() => ({ territories: [territoryId], actors: [actorId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    requireNode(state, 'Actor', actorId);
    const key = relationshipKey('ACTS_IN', actorId, territoryId);
    return new Map([[key, membershipProperties(state.get(key) ?? {}, input)]]);
  },
});
