import type { CooperationPatch, NewCooperation } from '../contract/cooperation.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { nodeKey, relationshipKey } from '../elements/elements.ts';
import { checkCooperation } from '../elements/model-rules.ts';
import { removeNode } from '../elements/removals.ts';
import { scopeOf } from '../elements/touched.ts';
import { BrokenRuleError } from '../errors.ts';
import { COOPERATION_FIELDS } from '../fields/cooperation-fields.ts';
import { initialOf } from '../fields/field.ts';
import { enterMap } from './edit-membership.ts';
import { intentionEdits } from './edit-party.ts';
import { patchProperties, patchTargets } from './merge-patch.ts';
import { newCooperationElements } from './new-elements.ts';
import type { Named, Plan } from './plan.ts';
import { defaultDay } from './plan.ts';
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

/** Changes a cooperation. */
export const updateCooperation = (
  cooperationId: string,
  { themes, serves, ...patch }: CooperationPatch,
): Plan => ({
  type: 'cooperation.updated',
  subjectId: cooperationId,
  scope: scopeOf({ cooperationIds: [cooperationId] }),
  versioned: { kind: 'Cooperation', id: cooperationId },
  reads: [() => ({ cooperations: [cooperationId], themeIds: themes ?? [], commitmentIds: serves ?? [] })],
  changes: (scene) => {
    const { state } = scene;
    const present = requireNode(state, 'Cooperation', cooperationId);
    requireReferences(scene, [
      ...referencesIn('themes', 'Theme', themes),
      ...referencesIn('serves', 'Commitment', serves),
    ]);
    const next = patchProperties(present, patch, initialOf(COOPERATION_FIELDS));
    const edits = mergeEdits(
      new Map([[nodeKey('Cooperation', cooperationId), next]]),
      patchTargets(state, 'COOPERATION_ABOUT', cooperationId, themes),
      patchTargets(state, 'SERVES', cooperationId, serves),
    );
    checkCooperation(applyEdits(state, edits), cooperationId);
    return edits;
  },
});

/** Deletes a cooperation, with what its parties declared. */
export const deleteCooperation = (cooperationId: string): Plan => ({
  type: 'cooperation.deleted',
  subjectId: cooperationId,
  scope: scopeOf({ cooperationIds: [cooperationId] }),
  versioned: { kind: 'Cooperation', id: cooperationId },
  reads: [() => ({ cooperations: [cooperationId] })],
  changes: ({ state }) => {
    requireNode(state, 'Cooperation', cooperationId);
    return removeNode(state, 'Cooperation', cooperationId);
  },
});
