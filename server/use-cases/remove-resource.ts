import { actorScope, scopeOf } from '../../model/elements/touched.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { removeRelationship } from './remove-relationship.ts';
import type { ResourceRelation } from './set-resource.ts';

/** Forgets what an actor looked for or proposed. */
export const removeResource = (
  deps: WriteDeps,
  relation: ResourceRelation,
  actorId: string,
  resourceId: string,
  context: WriteContext,
): Promise<Committed> =>
  removeRelationship(
    deps,
    {
      type: relation === 'NEEDS' ? 'need.removed' : 'offer.removed',
      kind: relation,
      from: { kind: 'Actor', id: actorId },
      to: { kind: 'Resource', id: resourceId },
      scope: scopeOf(actorScope(actorId)),
      read: async (reader) => {
        await Promise.all([
          reader.read('actors', [actorId]),
          reader.read('belongings', [actorId]),
          reader.lookUp({ resourceIds: [resourceId] }),
        ]);
      },
    },
    context,
  );
