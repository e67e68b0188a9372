import type { Change } from '../contract/change.ts';
import type { Executor } from '../store/execute.ts';
import { listChanges, readRevisions } from '../store/list-changes.ts';
import { commitsOf } from './commits.ts';

/** Whoever follows a territory. */
export interface Follower {
  /** What changed since it was last told, oldest first. */
  changed(changes: readonly Change[]): void;
  /** More was missed than is replayed, or the territory is not the one it knew: it must read again. */
  reset(revision: number): void;
}

/** How often the database is asked what other processes wrote: well under the second that people would notice. */
const LOOK_MS = 400;
/** Beyond that a map read again costs less than its history. */
const REPLAYED_AT_MOST = 200;

interface Place {
  /** Last revision told. */
  at: number;
  readonly follower: Follower;
}

/** The changes of one territory, told in order to all who follow it. */
class Channel {
  readonly places = new Set<Place>();
  readonly #executor: Executor;
  readonly #territoryId: string;
  #turn: Promise<void> = Promise.resolve();
  #asked = false;

  constructor(executor: Executor, territoryId: string) {
    this.#executor = executor;
    this.#territoryId = territoryId;
  }

  /** The least that some follower has been told. */
  get told(): number {
    return Math.min(...[...this.places].map(({ at }) => at));
  }

  /** Reads and tells what is new; those who ask while it waits for its turn are served by the same look. */
  look(): Promise<void> {
    if (this.#asked) return this.#turn;
    this.#asked = true;
    this.#turn = this.#turn
      .then(() => {
        this.#asked = false;
        return this.#tell();
      })
      // The database is away: the next look tells.
      .catch(() => undefined);
    return this.#turn;
  }

  async #tell(): Promise<void> {
    if (this.places.size === 0) return;
    const after = this.told;
    const page = await listChanges(this.#executor, this.#territoryId, { after, limit: REPLAYED_AT_MOST });
    const changes = page?.items ?? [];
    if (page?.nextCursor === undefined)
      return this.#pass(after, changes, changes.at(-1)?.revision ?? (await this.#now()));
    const now = await this.#now();
    for (const place of this.places) if (now - place.at > REPLAYED_AT_MOST) resetAt(place, now);
    await this.#tell();
  }

  #pass(after: number, changes: readonly Change[], now: number): void {
    for (const place of this.places) {
      // Came while this was being read, and knows less: its own look is next.
      if (place.at < after) continue;
      // Ahead of the territory: it was deleted, and perhaps made again under its id.
      if (place.at > now) resetAt(place, now);
      const news = changes.filter(({ revision }) => revision > place.at);
      if (news.length === 0) continue;
      place.at = now;
      place.follower.changed(news);
    }
  }

  async #now(): Promise<number> {
    return (await readRevisions(this.#executor, [this.#territoryId])).get(this.#territoryId) ?? 0;
  }
}

function resetAt(place: Place, revision: number): void {
  place.at = revision;
  place.follower.reset(revision);
}

/** The changes of the territories that someone follows: those of this process at once, others' at the next look. */
export class ChangeFeed {
  readonly #executor: Executor;
  readonly #channels = new Map<string, Channel>();
  readonly #leave: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(executor: Executor) {
    this.#executor = executor;
    this.#leave = commitsOf(executor).listen((territoryIds) => {
      for (const id of territoryIds) void this.#channels.get(id)?.look();
    });
  }

  /** Follows a territory from after a revision; gives what ends it. */
  follow(territoryId: string, after: number, follower: Follower): () => void {
    const channel = this.#channels.get(territoryId) ?? new Channel(this.#executor, territoryId);
    this.#channels.set(territoryId, channel);
    const place = { at: after, follower };
    channel.places.add(place);
    void channel.look();
    this.#timer ??= setInterval(() => void this.#lookAround(), LOOK_MS);
    return () => {
      channel.places.delete(place);
      if (channel.places.size === 0 && this.#channels.get(territoryId) === channel)
        this.#channels.delete(territoryId);
      if (this.#channels.size === 0) this.#rest();
    };
  }

  close(): void {
    this.#leave();
    this.#rest();
    this.#channels.clear();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #lookAround(): Promise<void> {
    const ids = [...this.#channels.keys()];
    const revisions = await readRevisions(this.#executor, ids).catch(() => null);
    if (revisions === null) return;
    for (const [id, channel] of this.#channels)
      if (ids.includes(id) && (revisions.get(id) ?? 0) !== channel.told) void channel.look();
  }
}
