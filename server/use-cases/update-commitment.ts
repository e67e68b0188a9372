import type { CommitmentPatch } from '../../model/contract/commitment.ts';
import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import { nodeKey } from '../../model/elements/elements.ts';
import { checkCommitment } from '../../model/elements/model-rules.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { BrokenRuleError } from '../../model/errors.ts';
import { patchProperties, patchTargets } from '../../model/writes/merge-patch.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { type Reference, referencesIn, requireReferences, requireVersion } from './require.ts';

/** Changes a commitment. */
export function updateCommitment(
  deps: WriteDeps,
  commitmentId: string,
  { themes, refines, ...patch }: CommitmentPatch,
  context: WriteContext,
): Promise<Committed> {
  const refined = typeof refines === 'string' ? [refines] : refines;
  return commitWrite(deps, {
    type: 'commitment.updated',
    subjectId: commitmentId,
    context,
    scope: scopeOf({ commitmentIds: [commitmentId] }),
    read: async (reader) => {
      await Promise.all([
        reader.read('commitments', [commitmentId]),
        reader.lookUp({ themeIds: themes ?? [], commitmentIds: refined ?? [] }),
      ]);
    },
    plan: (state, reader) => {
      const present = requireVersion(state, 'Commitment', commitmentId, context);
      requireReferences(reader, [
        ...referencesIn('themes', 'Theme', themes),
        ...(refined ?? []).map((id): Reference => ({ path: 'refines', kind: 'Commitment', id })),
      ]);
      if (refines === commitmentId) throw new BrokenRuleError('SELF_RELATION', 'refines');
      const defaults = { horizon: 'star', status: 'open' };
      const edits = mergeEdits(
        new Map([[nodeKey('Commitment', commitmentId), patchProperties(present, patch, defaults)]]),
        patchTargets(state, 'COMMITMENT_ABOUT', commitmentId, themes),
        patchTargets(state, 'REFINES', commitmentId, refined),
      );
      checkCommitment(applyEdits(state, edits), commitmentId);
      return edits;
    },
  });
}
