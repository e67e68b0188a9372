import { leaveTerritory, readWhereabouts, removeActor } from '../../actions/index.ts';
import { store } from '../../state/index.ts';

/**
 * Handles the delete key: an actor that acts only here is deleted, another leaves this territory; a message
 * says which.
 */
export async function removeFromMap(actor: { id: string; name: string; version: number }): Promise<void> {
  const { territoryId } = store.get();
  const whereabouts = await readWhereabouts(actor.id);
  // Another map is on screen by now: it was not from there.
  if (whereabouts === null || store.get().territoryId !== territoryId) return;
  const elsewhere = whereabouts.territoryIds.some((id) => id !== territoryId);
  if (elsewhere) await leaveTerritory(actor);
  else await removeActor({ ...actor, version: whereabouts.version });
}
