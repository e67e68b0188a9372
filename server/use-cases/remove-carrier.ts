import { scopeOf } from '../../model/elements/touched.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { removeRelationship } from './remove-relationship.ts';

/** An actor carries a commitment no more. */
export const removeCarrier = (
  deps: WriteDeps,
  actorId: string,
  commitmentId: string,
  context: WriteContext,
): Promise<Committed> =>
  removeRelationship(
    deps,
    {
      type: 'carrier.removed',
      kind: 'CARRIES',
      from: { kind: 'Actor', id: actorId },
      to: { kind: 'Commitment', id: commitmentId },
      scope: scopeOf({ commitmentIds: [commitmentId] }),
      read: async (reader) => {
        await Promise.all([reader.read('actors', [actorId]), reader.read('commitments', [commitmentId])]);
      },
    },
    context,
  );
