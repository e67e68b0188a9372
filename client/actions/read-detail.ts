import type { ActorDetail, Dependents, NewActor } from '../../model/contract/actor.ts';
import { readActor, readDependents } from '../../model/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { problemText } from '../messages/translate.ts';
import { indexMap, store, viewOptionsQuery } from '../state/index.ts';
import { notify } from './toast.ts';

/** In which territories an actor acts, and its version: what taking it away depends on. */
export type Whereabouts = Pick<ActorDetail, 'territoryIds' | 'version'>;

/**
 * Reads the territories of an actor; null after a failure, with a message. An actor not sent yet acts here.
 */
export async function readWhereabouts(actorId: string): Promise<Whereabouts | null> {
  const { outbox, map } = store.get();
  const made = outbox.find(
    ({ name, body, status }) =>
      name === 'addActor' && status !== 'confirmed' && (body as NewActor).id === actorId,
  );
  const shown = map.value === null ? undefined : indexMap(map.value).actors.get(actorId);
  if (made !== undefined && shown !== undefined)
    return { territoryIds: [made.territoryId], version: shown.version };
  try {
    return await call(readActor, { params: { actorId } });
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
    return null;
  }
}

/** Reads the dependents of an actor, at the day on screen. */
export async function readRest(actorId: string): Promise<Dependents | null> {
  const { territoryId, viewOptions } = store.get();
  try {
    return await call(readDependents, {
      params: { territoryId: territoryId ?? '', actorId },
      query: viewOptionsQuery(viewOptions),
    });
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
    return null;
  }
}
