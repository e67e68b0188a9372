import type { MemberOfInput } from '../contract/actor.ts';
import { scopeOf } from '../elements/touched.ts';
import { BrokenRuleError } from '../errors.ts';
import { memberOfEntry } from './new-elements.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Notes a membership by law. */
export const setMemberOf = (actorId: string, otherId: string, input: MemberOfInput): Plan => ({
  type: 'member-of.set',
  subjectId: actorId,
  scope: scopeOf({ memberships: [{ fromId: actorId, toId: otherId }] }),
  reads: [() => ({ actors: [actorId, otherId], belongings: [actorId] })],
  changes: ({ state }) => {
    requireNode(state, 'Actor', actorId);
    requireNode(state, 'Actor', otherId);
    if (actorId === otherId) throw new BrokenRuleError('SELF_RELATION', 'otherId');
    return new Map([memberOfEntry(actorId, otherId, input)]);
  },
});
