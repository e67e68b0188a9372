import type { MemberOfInput } from '../../model/contract/actor.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { BrokenRuleError } from '../../model/errors.ts';
import { memberOfEntry } from '../../model/writes/new-elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

/** Notes a membership by law. */
export function setMemberOf(
  deps: WriteDeps,
  actorId: string,
  otherId: string,
  input: MemberOfInput,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'member-of.set',
    subjectId: actorId,
    context,
    scope: scopeOf({ memberships: [{ fromId: actorId, toId: otherId }] }),
    read: async (reader) => {
      await Promise.all([reader.read('actors', [actorId, otherId]), reader.read('belongings', [actorId])]);
    },
    plan: (state) => {
      requireNode(state, 'Actor', actorId);
      requireNode(state, 'Actor', otherId);
      if (actorId === otherId) throw new BrokenRuleError('SELF_RELATION', 'otherId');
      return new Map([memberOfEntry(actorId, otherId, input)]);
    },
  });
}
