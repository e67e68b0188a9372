import type { CooperationPatch } from '../contract/cooperation.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { nodeKey } from '../elements/elements.ts';
import { checkCooperation } from '../elements/model-rules.ts';
import { scopeOf } from '../elements/touched.ts';
import { COOPERATION_FIELDS } from '../fields/cooperation-fields.ts';
import { initialOf } from '../fields/field.ts';
import { patchProperties, patchTargets } from './merge-patch.ts';
import type { Plan } from './plan.ts';
import { referencesIn, requireNode, requireReferences } from './require.ts';

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
    // A level that somebody states is no longer assumed.
    const stated = patch.intensity === undefined ? patch : { intensityAssumed: null, ...patch };
    const next = patchProperties(present, stated, initialOf(COOPERATION_FIELDS));
    const edits = mergeEdits(
      new Map([[nodeKey('Cooperation', cooperationId), next]]),
      patchTargets(state, 'COOPERATION_ABOUT', cooperationId, themes),
      patchTargets(state, 'SERVES', cooperationId, serves),
    );
    checkCooperation(applyEdits(state, edits), cooperationId);
    return edits;
  },
});
