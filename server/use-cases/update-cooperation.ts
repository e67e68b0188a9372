import type { CooperationPatch } from '../contract/cooperation.ts';
import { applyEdits, mergeEdits } from '../domain/element-edits.ts';
import { nodeKey } from '../domain/elements.ts';
import { patchProperties, patchTargets } from '../domain/merge-patch.ts';
import { checkCooperation } from '../domain/model-rules.ts';
import { scopeOf } from '../domain/touched.ts';
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
