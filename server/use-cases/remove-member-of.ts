import { scopeOf } from '../../model/elements/touched.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { removeRelationship } from './remove-relationship.ts';

/** Ends a membership by law. */
export const removeMemberOf = (
  deps: WriteDeps,
  actorId: string,
  otherId: string,
  context: WriteContext,
): Promise<Committed> =>
  removeRelationship(
    deps,
    {
      type: 'member-of.removed',
      kind: 'MEMBER_OF',
      from: { kind: 'Actor', id: actorId },
      to: { kind: 'Actor', id: otherId },
      scope: scopeOf({ memberships: [{ fromId: actorId, toId: otherId }] }),
      read: async (reader) => {
        await Promise.all([reader.read('actors', [actorId, otherId]), reader.read('belongings', [actorId])]);
      },
    },
    context,
  );
