import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Change } from '../../model/contract/change.ts';
import type { ChangeNews } from '../../model/contract/change-news.ts';
import { sayEdited } from '../../model/contract/endpoints/editing.ts';
import { leadView } from '../../model/contract/endpoints/lead.ts';
import { followTerritory } from '../../model/contract/endpoints/live.ts';
import { movePointer } from '../../model/contract/endpoints/pointer.ts';
import type { Presence } from '../../model/contract/live.ts';
import { type Visibility, visibilityKey } from '../../model/elements/visibility/visibility.ts';
import type { KeptChange } from '../../model/elements/visibility/visible-changes.ts';
import { memoizeByObject } from '../../model/once.ts';
import { newsOfChange } from '../../model/readings/history/change-news.ts';
import { authorKindOf } from '../access/author-kind.ts';
import { mayFacilitate } from '../access/authorize.ts';
import type { RouteDeps } from '../app-deps.ts';
import { Shared } from '../fair/shared.ts';
import { ChangeFeed } from '../live/change-feed.ts';
import { Company, turns } from '../live/company.ts';
import { EventStream } from '../live/event-stream.ts';
import { LiveMaps } from '../live/live-maps.ts';
import { roomsOf } from '../live/rooms.ts';
import type { ScreenWords } from '../live/screen-words.ts';
import { SessionStreams } from '../live/session-streams.ts';
import { survivalsOf } from '../live/survivals.ts';
import { votesOf } from '../live/votes.ts';
import { sessionTokenOf } from '../plugins/access.ts';
import { RequestRefusedError } from '../plugins/request-refused.ts';
import type { Executor } from '../store/execute.ts';
import { readRevisions } from '../store/list-changes.ts';
import { logUnlessAway } from '../unexpected-errors.ts';
import { changesSeen } from '../use-cases/access/changes-seen.ts';
import { markAlike } from '../use-cases/access/names-alike.ts';
import { isSelectionSeen } from '../use-cases/access/selection-seen.ts';
import { hashToken } from '../use-cases/access/tokens.ts';
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

/** Adds the routes for the live stream of a territory. */
export function registerLive(app: FastifyInstance, { executor, reference, attendance }: RouteDeps): void {
  const feed = new ChangeFeed(executor);
  const maps = new LiveMaps(executor, feed);
  const tellError = (error: unknown) => logUnlessAway(executor, error, 'a stream could not be told');
  const company = new Company((...asked) => isSelectionSeen({ executor, reference }, ...asked), tellError);
  const streams = new Set<EventStream>();
  const sessions = new SessionStreams(tellError);
  const seenOf = memoizeByObject((_: readonly KeptChange[]) => new Map<string, Promise<readonly Change[]>>());
  /** Filters changes by visibility, once for all followers in a room with the same one. */
  const seenBy = (visibility: Visibility, changes: readonly KeptChange[]): Promise<readonly Change[]> => {
    const known = seenOf(changes);
    const key = visibilityKey(visibility);
    const told = known.get(key) ?? changesSeen(executor, visibility, changes);
    known.set(key, told);
    // The next listener repeats a failed request.
    told.catch(() => known.delete(key));
    return told;
  };

  const newsOf = memoizeByObject((change: Change): ChangeNews => newsOfChange(change));

  const revisions = new Shared<Awaited<ReturnType<typeof readRevisions>>>();
  /** Reads it once for screens that come back together: an earlier revision repeats a change, and loses none. */
  const revisionNow = async (territoryId: string): Promise<number> => {
    const read = await revisions.get(territoryId, () => readRevisions(executor, [territoryId]));
    return present(read.get(territoryId), 'TERRITORY', territoryId);
  };

  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
    maps.close();
    feed.close();
    company.close();
    sessions.close();
    attendance.close();
  });

  registerEndpoint(app, followTerritory, async ({ params: { territoryId }, query, request, reply }) => {
    if (streams.size >= STREAMS_AT_MOST) throw new RequestRefusedError('OVERLOADED', 503);
    const revision = await revisionNow(territoryId);
    const { after, language = request.language, screen, elements = true, ...reading } = query;
    const last = request.headers['last-event-id'];
    const known = typeof last === 'string' && REVISION.test(last) ? Number(last) : after;

    const ends: (() => void)[] = [];
    const stream = new EventStream(() => {
      streams.delete(stream);
      for (const end of ends) end();
    });
    streams.add(stream);
    const { visibility } = request;
    const inOrder = turns(tellError);
    // If the rights of a person cannot be read, their screen reconnects and continues where it stopped.
    const mutex = turns((error) => {
      tellError(error);
      stream.end();
    });
    // A phone in a hand shows no map to be pointed at, or moved.
    if (request.person?.role !== 'participant')
      ends.push(
        company.join(territoryId, { visibility, maker: request.maker ?? '', screen, inOrder }, stream),
      );
    ends.push(
      maps.follow(territoryId, { ...reading, visibility, language }, (delta) => stream.send('map', delta)),
      feed.follow(territoryId, known ?? revision, {
        changed: (changes) =>
          mutex(async () => {
            for (const change of await seenBy(visibility, changes))
              if (elements) stream.send('change', change, change.revision);
              else stream.send('news', newsOf(change), change.revision);
          }),
        reset: (now) => mutex(async () => stream.send('reset', { revision: now }, now)),
      }),
      survivalsOf(executor).listen(territoryId, (revision) => stream.send('survival', { revision })),
      votesOf(executor).listen(territoryId, (news) => stream.send('vote', news)),
      roomsOf(executor).listen(territoryId, (news) => stream.send('workshop', news)),
      ...joinSession(sessions, request, territoryId, stream),
      attendance.join(
        territoryId,
        request.person?.name,
        (presence) =>
          // The present signals of others are sent before the presence.
          inOrder(async () => {
            stream.send('presence', await presenceSeen(executor, request, territoryId, presence));
          }),
        authorKindOf(request.person),
      ),
    );
    reply.headers(HEADERS);
    return { body: stream.body };
  });

  const say = async <Said>(
    words: ScreenWords<Said>,
    word: Said | null,
    { params, request }: Asked,
    screen = '',
  ) => {
    const sender = { maker: request.maker ?? '', screen, name: request.person?.name };
    // Checked once: a screen repeats its signal many times a second.
    if (!words.isTold(params.territoryId, sender)) await revisionNow(params.territoryId);
    return { body: { shown: words.say(params.territoryId, sender, word) } };
  };
  registerEndpoint(app, movePointer, (input) => say(company.pointers, input.body.at, input));
  registerEndpoint(app, leadView, (input) => say(company.leads, input.body.view, input, input.body.screen));
  registerEndpoint(app, sayEdited, (input) =>
    say(company.editings, input.body.field, input, input.body.screen),
  );
}

/** Territory and sender of a signal. */
interface Asked {
  readonly params: { readonly territoryId: string };
  readonly request: FastifyRequest;
}

/**
 * Makes a stream end soon after its session's access: it outlives its request. The machine's own is
 * never withdrawn.
 */
function joinSession(
  sessions: SessionStreams,
  request: FastifyRequest,
  territoryId: string,
  stream: EventStream,
): (() => void)[] {
  if (request.person?.by === 'machine') return [];
  const session = hashToken(sessionTokenOf(request) ?? request.maker ?? '');
  const leads = mayFacilitate(request.person, [territoryId]);
  return [sessions.add({ session, territoryId, leads }, stream, () => request.isStillAllowed())];
}

/** Returns presence for a person: only facilitators see which names look like an account's. */
async function presenceSeen(
  executor: Executor,
  { person }: FastifyRequest,
  territoryId: string,
  presence: Presence,
): Promise<Presence> {
  const { authors } = presence;
  if (authors === undefined || !mayFacilitate(person, [territoryId])) return presence;
  return { ...presence, authors: await markAlike(executor, authors) };
}
