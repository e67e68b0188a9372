import type { PositionsInput } from '../contract/territory.ts';
import { sourcesOf } from '../elements/attachments.ts';
import { relationshipKey } from '../elements/elements.ts';
import { scopeOf } from '../elements/touched.ts';
import { UnknownReferenceError } from '../errors.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Places actors on the map of a territory; others stay, and with `onlyUnset` also those with a position. */
export const setPositions = (
  territoryId: string,
  { positions, onlyUnset = false }: PositionsInput,
): Plan => ({
  type: 'positions.set',
  subjectId: territoryId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [() => ({ territories: [territoryId], contents: [territoryId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    const elsewhere = positions
      .map(({ actorId }, i) => ({ path: `positions.${i}.actorId`, id: actorId }))
      .filter(({ id }) => !state.has(relationshipKey('ACTS_IN', id, territoryId)));
    if (elsewhere.length > 0) throw new UnknownReferenceError(elsewhere);
    return new Map(
      positions.flatMap(({ actorId, x, y }) => {
        const key = relationshipKey('ACTS_IN', actorId, territoryId);
        const { placed: _placed, ...rest } = state.get(key) ?? {};
        if (onlyUnset && rest.x !== undefined) return [];
        // A place that a screen computed is not marked as chosen by hand.
        return [[key, { ...rest, x, y, ...(!onlyUnset && { placed: 'hand' }) }] as const];
      }),
    );
  },
});

/** Forgets where the actors of a territory are on its map. */
export const clearPositions = (territoryId: string): Plan => ({
  type: 'positions.cleared',
  subjectId: territoryId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [() => ({ territories: [territoryId], contents: [territoryId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    return new Map(
      sourcesOf(state, 'ACTS_IN', territoryId).map((actorId) => {
        const key = relationshipKey('ACTS_IN', actorId, territoryId);
        const { x: _x, y: _y, placed: _placed, ...membership } = state.get(key) ?? {};
        return [key, membership];
      }),
    );
  },
});
