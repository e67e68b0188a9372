import type { NewCommitment } from '../contract/commitment.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { nodeKey } from '../elements/elements.ts';
import { checkCommitment } from '../elements/model-rules.ts';
import { scopeOf } from '../elements/touched.ts';
import { enterMap } from './enter-map.ts';
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

/** Creates a commitment of a territory, with its carriers; carriers in the reserve enter the map. */
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
