import type { EventStream } from './event-stream.ts';

/**
 * Streams of one session at once: each screen has one, a browser a few of them. A facilitator who signed in on the
 * laptops of all tables has as many as there are tables.
 */
const STREAMS_A_SESSION = { lead: 24, other: 6 };
/** How soon a stream ends after its access was withdrawn, at the latest, in milliseconds, with the time of the check. */
const CHECKED_EVERY_MS = 3_000;
/** Sessions that are checked together. */
const CHECKED_AT_ONCE = 6;

interface Follower {
  readonly session: string;
  readonly territoryId: string;
  /** Whether it facilitates here. */
  readonly leads: boolean;
}

interface Session {
  readonly streams: Set<EventStream>;
  /** Checks whether the session may still follow. */
  isStillAllowed(): Promise<boolean>;
}

/**
 * The live streams by session and territory. A session has six at most, the seventh ends the oldest for good; whether it
 * may still follow is checked once for all of them.
 */
export class SessionStreams {
  readonly #all = new Map<string, Set<EventStream>>();
  readonly #followed = new Map<string, Session>();
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Adds a stream of a session that follows a territory; returns a function that takes it out. */
  add(
    { session, territoryId, leads }: Follower,
    stream: EventStream,
    isStillAllowed: () => Promise<boolean>,
  ): () => void {
    const all = this.#all.get(session) ?? new Set();
    this.#all.set(session, all.add(stream));
    for (const oldest of all) {
      if (all.size <= STREAMS_A_SESSION[leads ? 'lead' : 'other']) break;
      all.delete(oldest);
      oldest.replace();
    }
    const key = JSON.stringify([session, territoryId]);
    const followed = this.#followed.get(key) ?? { streams: new Set(), isStillAllowed };
    followed.streams.add(stream);
    this.#followed.set(key, followed);
    this.#timer ??= setInterval(() => void this.#check(), CHECKED_EVERY_MS);
    return () => {
      all.delete(stream);
      if (all.size === 0 && this.#all.get(session) === all) this.#all.delete(session);
      followed.streams.delete(stream);
      if (followed.streams.size === 0 && this.#followed.get(key) === followed) this.#followed.delete(key);
      if (this.#followed.size === 0) this.close();
    };
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #check(): Promise<void> {
    const waiting = [...this.#followed.values()];
    const checkNext = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const isAllowed = await next.isStillAllowed().catch((error: unknown) => {
          // The next check tells.
          this.#onError(error);
          return true;
        });
        if (!isAllowed) for (const stream of next.streams) stream.end();
      }
    };
    await Promise.all(Array.from({ length: CHECKED_AT_ONCE }, checkNext));
  }
}
