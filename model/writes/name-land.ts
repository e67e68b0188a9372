import type { LandPatch } from '../contract/land.ts';
import { nodeKey } from '../elements/elements.ts';
import { scopeOf } from '../elements/touched.ts';
import { NotFoundError } from '../errors.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

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
