import type { LiveQuery } from '../contract/live.ts';
import type { MapDelta } from '../contract/map-delta.ts';
import { TerritoryMap } from '../contract/reading.ts';
import { diffMaps } from '../domain/diff-maps.ts';
import { mapReading } from '../domain/map-reading.ts';
import type { Executor } from '../store/execute.ts';
import { readSystem } from '../use-cases/read-system.ts';

type Listener = (delta: MapDelta) => void;
/** A reading, and for whom: what is private is in no delta of someone who does not see it. */
type MapQuery = Omit<LiveQuery, 'after'> & { readonly seesPrivate: boolean };

/** One reading of a territory, computed once for all who look at it, brought up to date while someone does. */
class LiveMap {
  readonly listeners = new Set<Listener>();
  readonly #read: () => Promise<TerritoryMap>;
  #last: TerritoryMap | null = null;
  #stale = false;
  #working: Promise<void> | null = null;

  constructor(read: () => Promise<TerritoryMap>) {
    this.#read = read;
  }

  /** Tells a newcomer how far the map is, so that one who has an older one reads it again. */
  join(listener: Listener): void {
    this.listeners.add(listener);
    if (this.#last === null) this.update();
    else listener(diffMaps(this.#last, this.#last));
  }

  /** Reads the map again and tells what changed; changes that come meanwhile are told together. */
  update(): void {
    this.#stale = true;
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
  }

  async #work(): Promise<void> {
    while (this.#stale && this.listeners.size > 0) {
      this.#stale = false;
      const began = performance.now();
      const map = await this.#read().catch(() => null);
      // Gone, or the database is away: whoever follows the changes is told when there is something to read.
      if (map === null) return;
      const delta = diffMaps(this.#last ?? map, map);
      this.#last = map;
      for (const listener of this.listeners) listener(delta);
      // Half of the time at most: the process has writes to serve.
      await new Promise((resolve) => setTimeout(resolve, performance.now() - began));
    }
  }
}

/** The maps that are being followed. */
export class LiveMaps {
  readonly #executor: Executor;
  readonly #maps = new Map<string, LiveMap>();

  constructor(executor: Executor) {
    this.#executor = executor;
  }

  /** Follows the map of a reading; `changed` is called when its territory has a new revision. */
  follow(
    territoryId: string,
    query: MapQuery,
    listener: Listener,
  ): { readonly changed: () => void; readonly leave: () => void } {
    const key = JSON.stringify([
      territoryId,
      query.at,
      query.withoutTransactions ?? false,
      query.seesPrivate,
    ]);
    const map = this.#maps.get(key) ?? new LiveMap(() => this.#read(territoryId, query));
    this.#maps.set(key, map);
    map.join(listener);
    return {
      changed: () => map.update(),
      leave: () => {
        map.listeners.delete(listener);
        if (map.listeners.size === 0 && this.#maps.get(key) === map) this.#maps.delete(key);
      },
    };
  }

  async #read(territoryId: string, query: MapQuery): Promise<TerritoryMap> {
    return TerritoryMap.parse(mapReading(await readSystem(this.#executor, territoryId, query)));
  }
}
