import { leaveTerritory, readWhereabouts, removeActor } from '../../actions/index.ts';
import { store } from '../../state/index.ts';

/**
 * The delete key: an actor that acts here only is deleted; one that acts elsewhere too leaves this territory, and the
 * words at the foot of the screen say which.
 */
export async function removeFromMap(actor: { id: string; name: string; version: number }): Promise<void> {
  const whereabouts = await readWhereabouts(actor.id);
  if (whereabouts === null) return;
  const elsewhere = whereabouts.territoryIds.some((id) => id !== store.get().territoryId);
  if (elsewhere) await leaveTerritory(actor);
  else await removeActor({ ...actor, version: whereabouts.version });
}
