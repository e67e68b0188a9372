import type { KeptChange } from '../../model/elements/visibility/visible-changes.ts';
import { readRestoration } from '../store/backups.ts';
import type { Executor } from '../store/execute.ts';
import { listChanges, readRevisions } from '../store/list-changes.ts';
import { territoriesOf } from '../territories/territories.ts';
import { logUnlessAway, tellEach } from '../unexpected-errors.ts';
import { commitsOf } from './commits.ts';

/** Receiver of the changes of a territory. */
export interface Follower {
  /** Sends changes since the last call, oldest first. */
  changed(changes: readonly KeptChange[]): void;
  /** The client missed more than is replayed, or the territory was replaced: it must read again. */
  reset(revision: number): void;
}

/** How often the database is asked what other processes wrote: well under the second that people would notice. */
const LOOK_MS = 400;
/** Beyond this many changes, reading a map again costs less than replaying them. */
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

  /** Returns the lowest revision that any follower has received. */
  get told(): number {
    return Math.min(...[...this.places].map(({ at }) => at));
  }

  /** Reads and sends new changes; calls that arrive while it waits share one query. */
  look(): Promise<void> {
    if (this.#asked) return this.#turn;
    this.#asked = true;
    this.#turn = this.#turn
      .then(() => {
        this.#asked = false;
        return this.#tell();
      })
      // The next look tells.
      .catch((error: unknown) => logUnlessAway(this.#executor, error, 'changes could not be told'));
    return this.#turn;
  }

  /** Sends a change that this process has just made; followers that miss earlier ones get them by a look. */
  hear(change: KeptChange): void {
    this.#turn = this.#turn.then(() => {
      const news = [change];
      const ready = [...this.places].filter(({ at }) => at === change.revision - 1);
      tellEach(this.#executor, ready, (place) => tellOrReset(place, news));
      if (this.places.size > 0 && this.told < change.revision) void this.look();
    });
  }

  /** The graph was replaced: every follower reads again. */
  startOver(): void {
    this.#turn = this.#turn
      .then(async () => {
        const now = await this.#now();
        tellEach(this.#executor, this.places, (place) => resetAt(place, now));
      })
      .catch((error: unknown) => logUnlessAway(this.#executor, error, 'followers could not be sent back'));
  }

  async #tell(): Promise<void> {
    if (this.places.size === 0) return;
    // Followers that join during this query look again on their own.
    const places = [...this.places];
    const after = Math.min(...places.map(({ at }) => at));
    const page = await listChanges(this.#executor, this.#territoryId, { after, limit: REPLAYED_AT_MOST });
    const changes = page?.items ?? [];
    if (page?.nextCursor === undefined)
      return this.#pass(places, changes, changes.at(-1)?.revision ?? (await this.#now()));
    const now = await this.#now();
    const late = places.filter(({ at }) => now - at > REPLAYED_AT_MOST);
    tellEach(this.#executor, late, (place) => resetAt(place, now));
    await this.#tell();
  }

  async #now(): Promise<number> {
    return (await readRevisions(this.#executor, [this.#territoryId])).get(this.#territoryId) ?? 0;
  }

  #pass(places: readonly Place[], changes: readonly KeptChange[], now: number): void {
    const news = new Map<number, readonly KeptChange[]>();
    tellEach(this.#executor, places, (place) => {
      // Ahead of the territory: it was deleted, and perhaps made again under its id.
      if (place.at > now) resetAt(place, now);
      // One list for all who know as much: what is made of it is then made once.
      const mine = news.get(place.at) ?? changes.filter(({ revision }) => revision > place.at);
      news.set(place.at, mine);
      if (mine.length > 0) tellOrReset(place, mine);
    });
  }
}

/** Sends changes, or a reset after an erasure: its change has no content, so caches must be read again. */
function tellOrReset(place: Place, changes: readonly KeptChange[]): void {
  if (changes.some(({ type }) => type === 'erasure.made'))
    resetAt(place, changes.at(-1)?.revision ?? place.at);
  else tell(place, changes);
}

function tell(place: Place, changes: readonly KeptChange[]): void {
  place.at = changes.at(-1)?.revision ?? place.at;
  place.follower.changed(changes);
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
  #isLooking = false;
  /** When the graph was restored last: null until that was looked at. */
  #restoredAt: string | undefined | null = null;

  constructor(executor: Executor) {
    this.#executor = executor;
    this.#leave = commitsOf(executor).listen(({ change, revisions }) => {
      for (const [id, revision] of revisions) this.#channels.get(id)?.hear({ ...change, revision });
    });
  }

  /** Follows a territory from after a revision; returns a function that stops it. */
  follow(territoryId: string, after: number, follower: Follower): () => void {
    const channel = this.#channels.get(territoryId) ?? new Channel(this.#executor, territoryId);
    this.#channels.set(territoryId, channel);
    const place = { at: after, follower };
    channel.places.add(place);
    void channel.look();
    this.#timer ??= setInterval(() => void this.#lookUnlessLooking(), LOOK_MS);
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
    this.#restoredAt = null;
  }

  /**
   * Looks around unless a look is under way: with an unresponsive database, waiting queries would take all
   * connections.
   */
  async #lookUnlessLooking(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      await this.#lookAround();
    } catch (error) {
      logUnlessAway(this.#executor, error, 'other processes could not be looked at');
    } finally {
      this.#isLooking = false;
    }
  }

  async #lookAround(): Promise<void> {
    await this.#lookForRestoration();
    const told = new Map([...this.#channels].map(([id, channel]) => [id, channel.told]));
    const revisions = await readRevisions(this.#executor, [...told.keys()]);
    for (const [id, before] of told) {
      const channel = this.#channels.get(id);
      const now = revisions.get(id) ?? 0;
      // Changes of this process may have been sent meanwhile: only a lower revision than before means another
      // territory.
      if (channel !== undefined && (now > channel.told || now < before)) void channel.look();
    }
  }

  async #lookForRestoration(): Promise<void> {
    const at = await readRestoration(this.#executor);
    const isOther = this.#restoredAt !== null && this.#restoredAt !== at;
    this.#restoredAt = at;
    if (!isOther) return;
    territoriesOf(this.#executor).clear();
    for (const channel of this.#channels.values()) channel.startOver();
  }
}
