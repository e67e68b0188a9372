import type { NeedInput } from '../../model/contract/actor.ts';
import { actorScope, scopeOf } from '../../model/elements/touched.ts';
import { NotFoundError } from '../../model/errors.ts';
import { resourceEntry } from '../../model/writes/new-elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode, requireReferences } from './require.ts';

/** What an actor looks for or proposes: one need and one offer an actor and resource. */
type ResourceRelation = 'NEEDS' | 'OFFERS';

/** Notes what an actor looks for or proposes; the input replaces what was there. */
export function setResource(
  deps: WriteDeps,
  relation: ResourceRelation,
  actorId: string,
  resourceId: string,
  input: NeedInput,
  context: WriteContext,
): Promise<Committed> {
  const themeIds = input.themeId === undefined ? [] : [input.themeId];
  return commitWrite(deps, {
    type: relation === 'NEEDS' ? 'need.set' : 'offer.set',
    subjectId: actorId,
    context,
    scope: scopeOf(actorScope(actorId)),
    read: async (reader) => {
      await Promise.all([
        reader.read('actors', [actorId]),
        reader.read('belongings', [actorId]),
        reader.lookUp({ themeIds, resourceIds: [resourceId] }),
      ]);
    },
    plan: (state, reader) => {
      requireNode(state, 'Actor', actorId);
      if (!reader.has(`Resource:${resourceId}`)) throw new NotFoundError('RESOURCE', resourceId);
      requireReferences(
        reader,
        themeIds.map((id) => ({ path: 'themeId', kind: 'Theme', id })),
      );
      return new Map([resourceEntry(relation, actorId, resourceId, input)]);
    },
  });
}
