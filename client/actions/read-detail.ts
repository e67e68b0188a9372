import type { ActorDetail, Dependents, NewActor } from '../../model/contract/actor.ts';
import { readActor, readDependents } from '../../model/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { problemText } from '../messages/translate.ts';
import { indexMap, store, viewOptionsQuery } from '../state/index.ts';
import { notify } from './toast.ts';

/** In which territories an actor acts, and its version: what taking it away depends on. */
export type Whereabouts = Pick<ActorDetail, 'territoryIds' | 'version'>;

/** Where an actor acts; null, and said, when it cannot be read. One that the server does not have yet acts here. */
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

/** What rests on an actor, at the day on screen. */
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
