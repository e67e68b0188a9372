import { relationshipKey } from '../../model/elements/elements.ts';
import { sourcesOf } from '../../model/elements/hanging.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

/** Forgets where the actors of a territory are on its map. */
export function clearPositions(
  deps: WriteDeps,
  territoryId: string,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'positions.cleared',
    subjectId: territoryId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: async (reader) => {
      await Promise.all([reader.read('territories', [territoryId]), reader.read('contents', [territoryId])]);
    },
    plan: (state) => {
      requireNode(state, 'Territory', territoryId);
      return new Map(
        sourcesOf(state, 'ACTS_IN', territoryId).map((actorId) => {
          const key = relationshipKey('ACTS_IN', actorId, territoryId);
          const { x: _x, y: _y, ...membership } = state.get(key) ?? {};
          return [key, membership];
        }),
      );
    },
  });
}
