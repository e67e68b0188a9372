import type { TerritoryPatch } from '../contract/territory.ts';
import { nodeKey } from '../elements/elements.ts';
import { scopeOf } from '../elements/touched.ts';
import { patchProperties } from './merge-patch.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Changes a territory. */
export const updateTerritory = (territoryId: string, patch: TerritoryPatch): Plan => ({
  type: 'territory.updated',
  subjectId: territoryId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  versioned: { kind: 'Territory', id: territoryId },
  reads: [() => ({ territories: [territoryId] })],
  changes: ({ state }) => {
    const present = requireNode(state, 'Territory', territoryId);
    return new Map([[nodeKey('Territory', territoryId), patchProperties(present, patch, { cohorts: [] })]]);
  },
});
