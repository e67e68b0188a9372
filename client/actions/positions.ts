import { setPositions } from '../../model/contract/endpoints/index.ts';
import type { Position } from '../../model/contract/territory.ts';
import { can, store } from '../state/index.ts';
import { edit, editOrSay } from './edit.ts';
import type { EditOptions } from './make-edit.ts';

/** Keeps positions for all who look at the map. */
export async function placeActors(positions: readonly Position[], options: EditOptions = {}): Promise<void> {
  const territoryId = store.get().territoryId ?? '';
  // Who only reads arranges its own screen.
  if (positions.length === 0 || territoryId === '' || !can('map.contribute')) return;
  await editOrSay(setPositions, { params: { territoryId }, body: { positions: [...positions] } }, options);
}

/**
 * Stores positions that this screen computed for actors without one. The server places pending newcomers
 * itself: they are awaited, and only actors that it left out get these.
 */
export async function placeUnset(positions: readonly Position[], territoryId: string): Promise<void> {
  if (!can('map.contribute')) return;
  // Without a first place the server places nobody: it has these in order, before the lines that follow.
  const isEmpty = isFirst(territoryId);
  if (!isEmpty) await untilShown(territoryId);
  const { serverMap, map } = store.get();
  if (serverMap.map?.territory.id !== territoryId) return;
  const known = isEmpty ? map.value : serverMap.map;
  const unset = new Set(known?.actors.flatMap(({ id, x }) => (x === undefined ? [id] : [])));
  const found = positions.filter(({ actorId }) => unset.has(actorId));
  if (found.length === 0) return;
  // Another screen may have been first: nothing to tell anyone.
  await edit(
    setPositions,
    { params: { territoryId }, body: { positions: found, onlyUnset: true } },
    { record: null },
  );
}

/** Returns true if nobody on the server's map has a place, and none is on its way. */
function isFirst(territoryId: string): boolean {
  const { serverMap, outbox } = store.get();
  const isPlaced = serverMap.map?.actors.some(({ x }) => x !== undefined) ?? true;
  return (
    !isPlaced && !outbox.some((edit) => edit.territoryId === territoryId && edit.name === setPositions.name)
  );
}

/** Until the map of the server shows all that was made here, or another territory is on screen. */
export function untilShown(territoryId: string): Promise<void> {
  const isShown = (): boolean => {
    const state = store.get();
    return state.territoryId !== territoryId || state.outbox.every((one) => one.territoryId !== territoryId);
  };
  return new Promise((resolve) => {
    if (isShown()) return resolve();
    const leave = store.subscribe(() => {
      if (!isShown()) return;
      leave();
      resolve();
    });
  });
}
