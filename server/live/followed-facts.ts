import type { Change } from '../../model/contract/change.ts';
import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import { type Properties, propertiesOf } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { FollowedElements } from '../../model/elements/past/followed-elements.ts';
import type { Executor } from '../store/execute.ts';
import { countActing } from '../store/facts.ts';
import { findKnown } from '../store/past.ts';
import { elementsAt } from '../use-cases/read-past.ts';
import { keepFacts } from '../use-cases/read-system.ts';
import type { ChangeFeed } from './change-feed.ts';

/** The database is away, or the territory gone: how soon it is read again. */
const READ_AGAIN_MS = 1_000;

interface At {
  readonly revision: number;
  readonly changeId: string;
}

/**
 * The facts of a territory that someone follows: read once, then brought on by each change as it is told. A lively room
 * makes forty changes a second; reading it all after each would take the database from those who write.
 */
export class FollowedFacts {
  readonly #executor: Executor;
  readonly #feed: ChangeFeed;
  readonly #territoryId: string;
  readonly #onNews: () => void;
  #elements: FollowedElements | null = null;
  #at: At = { revision: 0, changeId: '' };
  #facts: Facts | null = null;
  #leave: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(executor: Executor, feed: ChangeFeed, territoryId: string, onNews: () => void) {
    this.#executor = executor;
    this.#feed = feed;
    this.#territoryId = territoryId;
    this.#onNews = onNews;
    this.#readSoon(0);
  }

  /** The facts after the last change told; null while they are being read. */
  get facts(): Facts | null {
    if (this.#facts !== null || this.#elements === null) return this.#facts;
    const facts = this.#elements.facts(this.#at.revision);
    if (facts === undefined) {
      this.#forget();
      this.#readSoon(0);
      return null;
    }
    this.#facts = { ...facts, changeId: this.#at.changeId };
    keepFacts(this.#executor, this.#facts);
    return this.#facts;
  }

  close(): void {
    this.#isOver = true;
    this.#forget();
    clearTimeout(this.#timer);
  }

  #forget(): void {
    this.#leave();
    this.#leave = () => undefined;
    this.#elements = null;
    this.#facts = null;
  }

  #readSoon(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#isOver) return;
    this.#timer = setTimeout(() => {
      this.#read().catch(() => this.#readSoon(READ_AGAIN_MS));
    }, wait);
  }

  async #read(): Promise<void> {
    const known = await findKnown(this.#executor, this.#territoryId, {
      revision: Number.MAX_SAFE_INTEGER,
    });
    // No screen shows such a map whole: it is told that something changed, and reads what it shows again.
    const isTooLarge = (await countActing(this.#executor, this.#territoryId)) > DRAWN_AT_MOST;
    if (isTooLarge && known !== undefined && !this.#isOver) return this.#waitFor(known.revision);
    const elements = known && (await elementsAt(this.#executor, this.#territoryId, known));
    if (this.#isOver) return;
    if (known === undefined || elements === undefined) return this.#readSoon(READ_AGAIN_MS);
    this.#at = known;
    this.#elements = new FollowedElements(this.#territoryId, elements);
    this.#leave = this.#feed.follow(this.#territoryId, known.revision, {
      changed: (changes) => this.#take(changes),
      reset: () => {
        this.#forget();
        this.#readSoon(0);
      },
    });
    this.#onNews();
  }

  /** It is looked at again once something changed. */
  #waitFor(revision: number): void {
    const again = () => {
      this.#forget();
      this.#readSoon(READ_AGAIN_MS);
    };
    this.#leave = this.#feed.follow(this.#territoryId, revision, { changed: again, reset: again });
  }

  #take(changes: readonly Change[]): void {
    if (this.#elements === null) return;
    for (const { id, revision, type, before, after } of changes) {
      this.#elements.take({ type, before: statesOf(before), after: statesOf(after) });
      this.#at = { revision, changeId: id };
    }
    this.#facts = null;
    this.#onNews();
  }
}

const statesOf = (states: Change['before']): Readonly<Record<string, Properties>> =>
  Object.fromEntries(
    Object.entries(states ?? {}).map(([key, properties]) => [key, propertiesOf(properties)]),
  );
