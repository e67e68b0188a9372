import type { ActorDetail, Dependents } from '../../server/contract/actor.ts';
import { readActor, readDependents } from '../../server/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { problemText } from '../messages/translate.ts';
import { readingQuery, store } from '../state/index.ts';
import { say } from './toast.ts';

/** An actor with where it acts and whose member it is; null, and said, when it cannot be read. */
export async function readActorDetail(actorId: string): Promise<ActorDetail | null> {
  try {
    return await call(readActor, { params: { actorId } });
  } catch (thrown) {
    say(problemText(problemOf(thrown)), 'refused');
    return null;
  }
}

/** What rests on an actor, at the day on screen. */
export async function readRest(actorId: string): Promise<Dependents | null> {
  const { territoryId, reading } = store.get();
  try {
    return await call(readDependents, {
      params: { territoryId: territoryId ?? '', actorId },
      query: readingQuery(reading),
    });
  } catch (thrown) {
    say(problemText(problemOf(thrown)), 'refused');
    return null;
  }
}
