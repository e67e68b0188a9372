import type { LiveQuery } from '../../model/contract/live.ts';
import type { MapDelta } from '../../model/contract/map-delta.ts';
import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import type { Language } from '../../model/contract/primitives.ts';
import { TerritoryMap } from '../../model/contract/reading.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { type Visibility, visibilityKey } from '../../model/elements/visibility/visibility.ts';
import { diffMaps } from '../../model/readings/diff-maps.ts';
import { mapReading, territoryRead } from '../../model/readings/map-reading.ts';
import type { Executor } from '../store/execute.ts';
import { logUnlessAway, tellEach } from '../unexpected-errors.ts';
import { factsSeen } from '../use-cases/access/facts-seen.ts';
import { presentSystem } from '../use-cases/read-system.ts';
import type { ChangeFeed } from './change-feed.ts';
import { FollowedFacts } from './followed-facts.ts';

/** Delay before failed updates are sent again. */
const TOLD_AGAIN_MS = 1_000;

type Listener = (delta: MapDelta) => void;
/** A reading, and for whom: nobody is sent what is private and not visible to them. */
type MapQuery = Omit<LiveQuery, 'after' | 'language' | 'elements'> & {
  readonly visibility: Visibility;
  readonly language: Language;
};

/** One reading of a territory, computed once for all listeners. */
class LiveMap {
  readonly listeners = new Set<Listener>();
  readonly #query: MapQuery;
  readonly #executor: Executor;
  #last: TerritoryMap | null = null;
  #turn: Promise<boolean> = Promise.resolve(true);

  constructor(executor: Executor, query: MapQuery) {
    this.#executor = executor;
    this.#query = query;
  }

  /** Tells a new listener the revision of the map, so that a screen with an older one reads it again. */
  join(listener: Listener): void {
    this.listeners.add(listener);
    if (this.#last !== null) listener(diffMaps(this.#last, this.#last));
  }

  /**
   * Sends changes, one update after the other, because private elements may have to be read. Returns false
   * after a failure: the listeners are updated again.
   */
  update(all: Facts): Promise<boolean> {
    this.#turn = this.#turn.then(async () => {
      try {
        this.#tell(await factsSeen(this.#executor, all, this.#query.visibility));
        return true;
      } catch (error) {
        logUnlessAway(this.#executor, error, 'a live map could not be told');
        return false;
      }
    });
    return this.#turn;
  }

  #tell(facts: Facts): void {
    const delta = facts.actors.length > DRAWN_AT_MOST ? this.#withoutLists(facts) : this.#difference(facts);
    tellEach(this.#executor, this.listeners, (listener) => listener(delta));
  }

  #difference(facts: Facts): MapDelta {
    const map = TerritoryMap.parse(mapReading(presentSystem(facts, this.#query), this.#query.language));
    const last = this.#last ?? map;
    this.#last = map;
    return diffMaps(last, map);
  }

  /**
   * Returns a delta without lists for a map that is too large to show whole: screens with another starting
   * point read their part again.
   */
  #withoutLists(facts: Facts): MapDelta {
    this.#last = null;
    const system = presentSystem(facts, this.#query);
    const territory = territoryRead(system);
    const { day } = system.reading;
    return { from: territory.revision, to: territory.revision, territory, day, lists: {} };
  }
}

/** The maps of one territory that are being followed. */
class LiveTerritory {
  readonly #facts: FollowedFacts;
  readonly #executor: Executor;
  readonly #maps = new Map<string, LiveMap>();
  #told: Facts | null = null;
  #timer: NodeJS.Timeout | undefined;
  #pausedUntil = 0;
  #isClosed = false;

  constructor(executor: Executor, feed: ChangeFeed, territoryId: string) {
    this.#executor = executor;
    this.#facts = new FollowedFacts(executor, feed, territoryId, () => this.#updateSoon());
  }

  get isEmpty(): boolean {
    return this.#maps.size === 0;
  }

  follow(query: MapQuery, listener: Listener): () => void {
    const { at, withoutTransactions = false, visibility, language } = query;
    const key = JSON.stringify([at, withoutTransactions, visibilityKey(visibility), language]);
    const known = this.#maps.get(key);
    const map = known ?? new LiveMap(this.#executor, query);
    this.#maps.set(key, map);
    map.join(listener);
    if (known === undefined && this.#told !== null) void this.#tell([map], this.#told);
    return () => {
      map.listeners.delete(listener);
      if (map.listeners.size === 0 && this.#maps.get(key) === map) this.#maps.delete(key);
    };
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#facts.close();
  }

  /** Schedules an update after the pause: changes that come meanwhile are sent together. */
  #updateSoon(least = 0): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(least, this.#pausedUntil - performance.now());
    this.#timer = setTimeout(() => void this.#update(), wait);
  }

  async #update(): Promise<void> {
    this.#timer = undefined;
    const began = performance.now();
    const { facts } = this.#facts;
    if (facts === null || facts === this.#told) return;
    this.#told = facts;
    await this.#tell([...this.#maps.values()], facts);
    const now = performance.now();
    // Half of the time at most: the process has writes to serve.
    this.#pausedUntil = now + (now - began);
  }

  /** Sends these facts to maps, and repeats failed ones until newer facts are sent. */
  async #tell(maps: readonly LiveMap[], facts: Facts): Promise<void> {
    const told = await Promise.all(maps.map((map) => map.update(facts)));
    if (told.every(Boolean) || this.#told !== facts || this.#isClosed) return;
    this.#told = null;
    this.#updateSoon(TOLD_AGAIN_MS);
  }
}

/** The maps that are being followed. */
export class LiveMaps {
  readonly #executor: Executor;
  readonly #feed: ChangeFeed;
  readonly #territories = new Map<string, LiveTerritory>();

  constructor(executor: Executor, feed: ChangeFeed) {
    this.#executor = executor;
    this.#feed = feed;
  }

  /** Follows the map of a reading; returns a function that stops it. */
  follow(territoryId: string, query: MapQuery, listener: Listener): () => void {
    const territory =
      this.#territories.get(territoryId) ?? new LiveTerritory(this.#executor, this.#feed, territoryId);
    this.#territories.set(territoryId, territory);
    const leave = territory.follow(query, listener);
    return () => {
      leave();
      if (!territory.isEmpty || this.#territories.get(territoryId) !== territory) return;
      this.#territories.delete(territoryId);
      territory.close();
    };
  }

  close(): void {
    for (const territory of this.#territories.values()) territory.close();
    this.#territories.clear();
  }
}
