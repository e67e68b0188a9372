import type { PositionsInput } from '../../model/contract/territory.ts';
import { type Edits, type Elements, relationshipKey } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { UnknownReferenceError } from '../../model/errors.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

/** Places actors on the map of a territory; those not named stay, with `onlyUnset` also those that have a place. */
export function setPositions(
  deps: WriteDeps,
  territoryId: string,
  { positions, onlyUnset = false }: PositionsInput,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'positions.set',
    subjectId: territoryId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: async (reader) => {
      await Promise.all([reader.read('territories', [territoryId]), reader.read('contents', [territoryId])]);
    },
    plan: (state) => {
      requireNode(state, 'Territory', territoryId);
      const elsewhere = positions
        .map(({ actorId }, i) => ({ path: `positions.${i}.actorId`, id: actorId }))
        .filter(({ id }) => !state.has(relationshipKey('ACTS_IN', id, territoryId)));
      if (elsewhere.length > 0) throw new UnknownReferenceError(elsewhere);
      return placed(state, territoryId, positions, onlyUnset);
    },
  });
}

function placed(
  state: Elements,
  territoryId: string,
  positions: PositionsInput['positions'],
  onlyUnset: boolean,
): Edits {
  return new Map(
    positions.flatMap(({ actorId, x, y }) => {
      const key = relationshipKey('ACTS_IN', actorId, territoryId);
      const membership = state.get(key);
      if (membership === undefined || (onlyUnset && membership.x !== undefined)) return [];
      return [[key, { ...membership, x, y }] as const];
    }),
  );
}
