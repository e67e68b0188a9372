import type { MembershipInput } from '../../model/contract/actor.ts';
import { relationshipKey } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { membershipProperties } from '../../model/writes/new-elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

/** An actor joins a territory, enters its map, or is heard. */
export function setMembership(
  deps: WriteDeps,
  territoryId: string,
  actorId: string,
  input: MembershipInput,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'membership.set',
    subjectId: actorId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: async (reader) => {
      await Promise.all([reader.read('territories', [territoryId]), reader.read('actors', [actorId])]);
    },
    plan: (state) => {
      requireNode(state, 'Territory', territoryId);
      requireNode(state, 'Actor', actorId);
      const key = relationshipKey('ACTS_IN', actorId, territoryId);
      return new Map([[key, membershipProperties(state.get(key) ?? {}, input)]]);
    },
  });
}
