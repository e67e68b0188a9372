import type { CooperationPatch } from '../../model/contract/cooperation.ts';
import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import { nodeKey } from '../../model/elements/elements.ts';
import { checkCooperation } from '../../model/elements/model-rules.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { patchProperties, patchTargets } from '../../model/writes/merge-patch.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { referencesIn, requireReferences, requireVersion } from './require.ts';

/** Changes a cooperation. */
export function updateCooperation(
  deps: WriteDeps,
  cooperationId: string,
  { themes, serves, ...patch }: CooperationPatch,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'cooperation.updated',
    subjectId: cooperationId,
    context,
    scope: scopeOf({ cooperationIds: [cooperationId] }),
    read: async (reader) => {
      await Promise.all([
        reader.read('cooperations', [cooperationId]),
        reader.lookUp({ themeIds: themes ?? [], commitmentIds: serves ?? [] }),
      ]);
    },
    plan: (state, reader) => {
      const present = requireVersion(state, 'Cooperation', cooperationId, context);
      requireReferences(reader, [
        ...referencesIn('themes', 'Theme', themes),
        ...referencesIn('serves', 'Commitment', serves),
      ]);
      const next = patchProperties(present, patch, { formality: 'informal' });
      const edits = mergeEdits(
        new Map([[nodeKey('Cooperation', cooperationId), next]]),
        patchTargets(state, 'COOPERATION_ABOUT', cooperationId, themes),
        patchTargets(state, 'SERVES', cooperationId, serves),
      );
      checkCooperation(applyEdits(state, edits), cooperationId);
      return edits;
    },
  });
}
