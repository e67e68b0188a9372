import type { CommitmentPatch } from '../contract/commitment.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { nodeKey } from '../elements/elements.ts';
import { checkCommitment } from '../elements/model-rules.ts';
import { scopeOf } from '../elements/touched.ts';
import { BrokenRuleError } from '../errors.ts';
import { COMMITMENT_FIELDS } from '../fields/commitment-fields.ts';
import { initialOf } from '../fields/field.ts';
import { patchProperties, patchTargets } from './merge-patch.ts';
import type { Plan } from './plan.ts';
import { type Reference, referencesIn, requireNode, requireReferences } from './require.ts';

/** Changes a commitment. */
export function updateCommitment(commitmentId: string, { themes, refines, ...patch }: CommitmentPatch): Plan {
  const refined = typeof refines === 'string' ? [refines] : refines;
  return {
    type: 'commitment.updated',
    subjectId: commitmentId,
    scope: scopeOf({ commitmentIds: [commitmentId] }),
    versioned: { kind: 'Commitment', id: commitmentId },
    reads: [() => ({ commitments: [commitmentId], themeIds: themes ?? [], commitmentIds: refined ?? [] })],
    changes: (scene) => {
      const { state } = scene;
      const present = requireNode(state, 'Commitment', commitmentId);
      requireReferences(scene, [
        ...referencesIn('themes', 'Theme', themes),
        ...(refined ?? []).map((id): Reference => ({ path: 'refines', kind: 'Commitment', id })),
      ]);
      if (refines === commitmentId) throw new BrokenRuleError('SELF_RELATION', 'refines');
      const edits = mergeEdits(
        new Map([
          [
            nodeKey('Commitment', commitmentId),
            patchProperties(present, patch, initialOf(COMMITMENT_FIELDS)),
          ],
        ]),
        patchTargets(state, 'COMMITMENT_ABOUT', commitmentId, themes),
        patchTargets(state, 'REFINES', commitmentId, refined),
      );
      checkCommitment(applyEdits(state, edits), commitmentId);
      return edits;
    },
  };
}
