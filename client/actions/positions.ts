import { setPositions } from '../../server/contract/endpoints/index.ts';
import type { Position } from '../../server/contract/territory.ts';
import { store } from '../state/index.ts';
import { type EditOptions, editOrSay } from './edit.ts';

/** Keeps positions for all who look at the map of a territory; of one that is no longer on screen, nothing. */
export async function placeActors(
  positions: readonly Position[],
  {
    territoryId = store.get().territoryId ?? '',
    onlyUnset = false,
    ...options
  }: EditOptions & { readonly onlyUnset?: boolean; readonly territoryId?: string } = {},
): Promise<void> {
  if (positions.length === 0 || territoryId === '' || territoryId !== store.get().territoryId) return;
  const body = { positions: [...positions], ...(onlyUnset ? { onlyUnset: true } : {}) };
  await editOrSay(setPositions, { params: { territoryId }, body }, options);
}
