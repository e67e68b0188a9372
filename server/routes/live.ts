import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import { followTerritory } from '../contract/endpoints/live.ts';
import { ChangeFeed } from '../live/change-feed.ts';
import { EventStream } from '../live/event-stream.ts';
import { LiveMaps } from '../live/live-maps.ts';
import { Attendance } from '../live/presence.ts';
import { RequestRefusedError } from '../plugins/request-refused.ts';
import { readRevisions } from '../store/list-changes.ts';
import { present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Each stream is a connection and some memory; a town hall holds fewer. */
const STREAMS_AT_MOST = 2_000;

const HEADERS = {
  'cache-control': 'no-store, no-transform',
  // A proxy that gathers an answer before it passes it on would pass on nothing.
  'x-accel-buffering': 'no',
};

const REVISION = /^\d{1,15}$/;

/** What happens in a territory, as it happens. */
export function registerLive(app: FastifyInstance, { executor }: AppDeps): void {
  const feed = new ChangeFeed(executor);
  const maps = new LiveMaps(executor);
  const attendance = new Attendance();
  const streams = new Set<EventStream>();

  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
    feed.close();
    attendance.close();
  });

  registerEndpoint(app, followTerritory, async ({ params: { territoryId }, query, request, reply }) => {
    if (streams.size >= STREAMS_AT_MOST) throw new RequestRefusedError('OVERLOADED', 503);
    const revision = present(
      (await readRevisions(executor, [territoryId])).get(territoryId),
      'TERRITORY',
      territoryId,
    );
    const { after, ...reading } = query;
    const last = request.headers['last-event-id'];
    const known = typeof last === 'string' && REVISION.test(last) ? Number(last) : after;

    const ends: (() => void)[] = [];
    const stream = new EventStream(() => {
      streams.delete(stream);
      for (const end of ends) end();
    });
    streams.add(stream);
    const map = maps.follow(territoryId, reading, (delta) => stream.send('map', delta));
    ends.push(
      map.leave,
      feed.follow(territoryId, known ?? revision, {
        changed: (changes) => {
          for (const change of changes) stream.send('change', change, change.revision);
          map.changed();
        },
        reset: (now) => {
          stream.send('reset', { revision: now }, now);
          map.changed();
        },
      }),
      attendance.join(territoryId, undefined, (presence) => stream.send('presence', presence)),
    );
    reply.headers(HEADERS);
    return { body: stream.body };
  });
}
