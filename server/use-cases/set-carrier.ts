import type { CarrierInput } from '../../model/contract/commitment.ts';
import { mergeEdits } from '../../model/elements/element-edits.ts';
import { relationshipKey } from '../../model/elements/elements.ts';
import { targetsOf } from '../../model/elements/hanging.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { carrierProperties } from '../../model/writes/new-elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { enterMap } from './enter-map.ts';
import { requireNode } from './require.ts';

/** An actor carries a commitment; the input replaces what was there. Made carrier, it leaves the reserve. */
export function setCarrier(
  deps: WriteDeps,
  actorId: string,
  commitmentId: string,
  input: CarrierInput,
  context: WriteContext,
): Promise<Committed> {
  const key = relationshipKey('CARRIES', actorId, commitmentId);
  return commitWrite(deps, {
    type: 'carrier.set',
    subjectId: commitmentId,
    context,
    scope: scopeOf({ commitmentIds: [commitmentId] }),
    read: async (reader) => {
      await Promise.all([reader.read('actors', [actorId]), reader.read('commitments', [commitmentId])]);
    },
    plan: (state) => {
      requireNode(state, 'Actor', actorId);
      requireNode(state, 'Commitment', commitmentId);
      const entering = state.has(key) ? [] : targetsOf(state, 'FOR', commitmentId);
      return mergeEdits(
        new Map([[key, carrierProperties(input)]]),
        ...entering.map((territoryId) => enterMap(state, territoryId, [actorId])),
      );
    },
  });
}
