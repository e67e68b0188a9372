import type { CommitmentPatch, NewCommitment } from '../contract/commitment.ts';
import { sourcesOf } from '../elements/attachments.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { nodeKey } from '../elements/elements.ts';
import { checkCommitment } from '../elements/model-rules.ts';
import { removeNode } from '../elements/removals.ts';
import { scopeOf } from '../elements/touched.ts';
import { BrokenRuleError } from '../errors.ts';
import { COMMITMENT_FIELDS } from '../fields/commitment-fields.ts';
import { initialOf } from '../fields/field.ts';
import { enterMap } from './edit-membership.ts';
import { patchProperties, patchTargets } from './merge-patch.ts';
import { newCommitmentElements } from './new-elements.ts';
import type { Named, Plan } from './plan.ts';
import {
  actorsIn,
  type Reference,
  referencesIn,
  refuseRepeats,
  requireNode,
  requireReferences,
} from './require.ts';

/** Creates a commitment of a territory, with its carriers; those that wait in the reserve enter the map. */
export function addCommitment(territoryId: string, { id, ...input }: Named<NewCommitment>): Plan {
  const carrierIds = (input.carriers ?? []).map(({ actorId }) => actorId);
  const refined = input.refines === undefined ? [] : [input.refines];
  return {
    type: 'commitment.added',
    subjectId: id,
    scope: scopeOf({ territoryIds: [territoryId], actingActorIds: carrierIds }),
    creates: nodeKey('Commitment', id),
    reads: [
      () => ({
        territories: [territoryId],
        actors: carrierIds,
        commitments: [id],
        themeIds: input.themes,
        commitmentIds: refined,
      }),
    ],
    changes: (scene) => {
      const { state } = scene;
      requireNode(state, 'Territory', territoryId);
      refuseRepeats('carriers', carrierIds);
      requireReferences(scene, [
        ...referencesIn('themes', 'Theme', input.themes),
        ...refined.map((refines): Reference => ({ path: 'refines', kind: 'Commitment', id: refines })),
        ...actorsIn('carriers', carrierIds),
      ]);
      const edits = mergeEdits(
        newCommitmentElements(id, territoryId, input),
        enterMap(state, territoryId, carrierIds),
      );
      checkCommitment(applyEdits(state, edits), id);
      return edits;
    },
  };
}

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

/** Deletes a commitment, with its carriers; nothing serves or refines it any more. */
export const deleteCommitment = (commitmentId: string): Plan => ({
  type: 'commitment.deleted',
  subjectId: commitmentId,
  scope: scopeOf({ commitmentIds: [commitmentId], refiningIds: [commitmentId] }),
  versioned: { kind: 'Commitment', id: commitmentId },
  reads: wholeCommitments([commitmentId]),
  changes: ({ state }) => {
    requireNode(state, 'Commitment', commitmentId);
    return removeNode(state, 'Commitment', commitmentId);
  },
});

/** Commitments, then those that serve or refine them: removing one raises their versions. */
export const wholeCommitments = (commitmentIds: readonly string[]): Plan['reads'] => [
  () => ({ commitments: commitmentIds }),
  (state) => ({
    commitments: commitmentIds.flatMap((id) => sourcesOf(state, 'REFINES', id)),
    cooperations: commitmentIds.flatMap((id) => sourcesOf(state, 'SERVES', id)),
  }),
];
