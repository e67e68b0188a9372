import type { Change } from '../../model/contract/change.ts';
import { statesOf } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import type { Executor } from '../store/execute.ts';
import type { CachedTerritory } from '../territories/cached-territory.ts';
import { type Territories, territoriesOf } from '../territories/territories.ts';
import { logUnlessAway } from '../unexpected-errors.ts';
import type { ChangeFeed } from './change-feed.ts';

/** The database is away, or the territory gone: how soon it is read again. */
const READ_AGAIN_MS = 1_000;

/**
 * Facts of a followed territory, cached by the process and updated by each change. A lively room makes forty
 * changes a second; reading everything after each would take the database from writers.
 */
export class FollowedFacts {
  readonly #executor: Executor;
  readonly #territories: Territories;
  readonly #feed: ChangeFeed;
  readonly #territoryId: string;
  readonly #onNews: () => void;
  #kept: CachedTerritory | null = null;
  #leave: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(executor: Executor, feed: ChangeFeed, territoryId: string, onNews: () => void) {
    this.#executor = executor;
    this.#territories = territoriesOf(executor);
    this.#feed = feed;
    this.#territoryId = territoryId;
    this.#onNews = onNews;
    this.#readSoon(0);
  }

  /** Returns the facts after the last sent change; null while they are being read. */
  get facts(): Facts | null {
    if (this.#kept === null) return null;
    const { facts } = this.#kept;
    if (facts !== undefined) return facts;
    this.#readAgain(0);
    return null;
  }

  close(): void {
    this.#isOver = true;
    this.#forget();
    clearTimeout(this.#timer);
  }

  #forget(): void {
    this.#leave();
    this.#leave = () => undefined;
    this.#kept = null;
  }

  #readAgain(wait: number): void {
    this.#forget();
    this.#readSoon(wait);
  }

  #readSoon(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#isOver) return;
    this.#timer = setTimeout(() => {
      this.#read().catch((error: unknown) => {
        if (this.#isOver) return;
        logUnlessAway(this.#executor, error, 'a followed territory could not be read');
        this.#readSoon(READ_AGAIN_MS);
      });
    }, wait);
  }

  async #read(): Promise<void> {
    const present = await this.#territories.present(this.#territoryId);
    if (this.#isOver) return;
    if (present === undefined) return this.#readSoon(READ_AGAIN_MS);
    const { kept, revision } = present;
    if (kept === undefined) return this.#waitFor(revision);
    this.#kept = kept;
    this.#leave = this.#feed.follow(this.#territoryId, revision, {
      changed: (changes) => this.#take(kept, changes),
      reset: () => this.#readAgain(0),
    });
    this.#onNews();
  }

  /**
   * Waits for the next change of a map that is too large to show whole. Screens are notified of a change and
   * read their part again; facts are read again after a change.
   */
  #waitFor(revision: number): void {
    const again = () => this.#readAgain(READ_AGAIN_MS);
    this.#leave = this.#feed.follow(this.#territoryId, revision, { changed: again, reset: again });
  }

  #take(territory: CachedTerritory, changes: readonly Change[]): void {
    const steps = changes.map(({ before, after, ...change }) => ({
      ...change,
      before: statesOf(before),
      after: statesOf(after),
    }));
    if (territory.take(steps)) {
      this.#territories.keep(territory);
      this.#onNews();
    } else this.#readAgain(0);
  }
}
