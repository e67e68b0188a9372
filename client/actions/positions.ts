import { setPositions } from '../../server/contract/endpoints/index.ts';
import type { Position } from '../../server/contract/territory.ts';
import { call } from '../api/call.ts';
import { store } from '../state/index.ts';
import { type WriteOptions, writeOrSay } from './write.ts';

/** Keeps positions for all; shown at once, since the hand has already put them there. */
export async function placeActors(
  positions: readonly Position[],
  options: WriteOptions & { readonly onlyUnset?: boolean } = {},
): Promise<void> {
  const territoryId = store.get().territoryId ?? '';
  if (positions.length === 0 || territoryId === '') return;
  if (!options.onlyUnset) showAt(positions);
  await writeOrSay(
    (idempotencyKey) =>
      call(setPositions, {
        params: { territoryId },
        body: { positions: [...positions], ...(options.onlyUnset ? { onlyUnset: true } : {}) },
        idempotencyKey,
      }),
    options,
  );
}

function showAt(positions: readonly Position[]): void {
  const placed = new Map(positions.map(({ actorId, x, y }) => [actorId, { x, y }]));
  store.change((state) => {
    const { value } = state.map;
    if (value === null) return state;
    const actors = value.actors.map((actor) => ({ ...actor, ...placed.get(actor.id) }));
    return { ...state, map: { ...state.map, value: { ...value, actors } } };
  });
}
