import type { TerritoryActor } from '../../model/contract/actor.ts';
import { listTerritoryActors } from '../../model/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { problemText } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { notify } from './toast.ts';

const LISTED = 8;

/** Actors on the map of the territory whose name holds what is typed: the server looks, the map is not here. */
export async function findActorsOf(text: string): Promise<readonly TerritoryActor[]> {
  const { territoryId } = store.get();
  if (territoryId === null || text.trim() === '') return [];
  try {
    const query = { q: text.trim().slice(0, 200), onMap: true, limit: LISTED };
    return (await call(listTerritoryActors, { params: { territoryId }, query })).items;
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
    return [];
  }
}
