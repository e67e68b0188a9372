import type { TerritoryPatch } from '../../model/contract/territory.ts';
import { nodeKey } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { patchProperties } from '../../model/writes/merge-patch.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireVersion } from './require.ts';

/** Changes a territory. */
export function updateTerritory(
  deps: WriteDeps,
  territoryId: string,
  patch: TerritoryPatch,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'territory.updated',
    subjectId: territoryId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: (reader) => reader.read('territories', [territoryId]),
    plan: (state) => {
      const present = requireVersion(state, 'Territory', territoryId, context);
      return new Map([[nodeKey('Territory', territoryId), patchProperties(present, patch, { cohorts: [] })]]);
    },
  });
}
