import type { NewCooperation } from '../contract/cooperation.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { nodeKey, relationshipKey } from '../elements/elements.ts';
import { checkCooperation } from '../elements/model-rules.ts';
import { scopeOf } from '../elements/touched.ts';
import { BrokenRuleError } from '../errors.ts';
import { defaultDay } from './default-day.ts';
import { enterMap } from './enter-map.ts';
import { newCooperationElements } from './new-elements.ts';
import { intentionEdits } from './party-edits.ts';
import type { Named, Plan } from './plan.ts';
import { actorsIn, referencesIn, refuseRepeats, requireNode, requireReferences } from './require.ts';

/** Creates a cooperation from a territory; parties that wait in its reserve enter the map. */
export function addCooperation(territoryId: string, { id, ...input }: Named<NewCooperation>): Plan {
  const partyIds = input.parties.map(({ actorId }) => actorId);
  return {
    type: 'cooperation.added',
    subjectId: id,
    scope: scopeOf({ territoryIds: [territoryId], actingActorIds: partyIds }),
    creates: nodeKey('Cooperation', id),
    reads: [
      () => ({
        territories: [territoryId],
        actors: partyIds,
        cooperations: [id],
        themeIds: input.themes,
        commitmentIds: input.serves,
      }),
    ],
    changes: (scene) => {
      const { state, now } = scene;
      const territory = requireNode(state, 'Territory', territoryId);
      refuseRepeats('parties', partyIds);
      requireReferences(scene, [
        ...actorsIn('parties', partyIds),
        ...referencesIn('themes', 'Theme', input.themes),
        ...referencesIn('serves', 'Commitment', input.serves),
      ]);
      if (!partyIds.some((actorId) => state.has(relationshipKey('ACTS_IN', actorId, territoryId))))
        throw new BrokenRuleError('NO_PARTY_HERE', 'parties');
      const edits = mergeEdits(
        newCooperationElements(id, input, defaultDay(now, territory)),
        enterMap(state, territoryId, partyIds),
      );
      const next = applyEdits(state, edits);
      checkCooperation(next, id);
      return mergeEdits(edits, intentionEdits(next, id));
    },
  };
}
