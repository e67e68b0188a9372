import type { LandPatch } from '../contract/land.ts';
import type { TerritoryPatch } from '../contract/territory.ts';
import { nodeKey } from '../elements/elements.ts';
import { scopeOf } from '../elements/touched.ts';
import { NotFoundError } from '../errors.ts';
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

/** Names a land of a territory; null takes the name away. */
export const nameLand = (territoryId: string, landId: string, { name }: LandPatch): Plan => ({
  type: 'land.named',
  subjectId: landId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [() => ({ territories: [territoryId], lands: [landId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    const { name: before, ...land } = requireNode(state, 'Land', landId);
    if (land.territoryId !== territoryId) throw new NotFoundError('LAND', landId);
    const next = name === undefined ? before : (name ?? undefined);
    return new Map([[nodeKey('Land', landId), { ...land, ...(next !== undefined && { name: next }) }]]);
  },
});
