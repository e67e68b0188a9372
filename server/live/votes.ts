import type { VoteNews } from '../../model/contract/live.ts';
import { memoizeByObject } from '../../model/once.ts';
import { Listeners } from './listeners.ts';

/** A room votes within seconds: counts are sent together. */
const SETTLES_MS = 300;

/** Forwards the progress of this process's votes to the followers of a territory. */
class Votes {
  readonly #listeners = new Listeners<VoteNews>();
  /** By vote, the count to be sent next. */
  readonly #waiting = new Map<string, { news: VoteNews; readonly timer: NodeJS.Timeout }>();

  /** Announces at once that a vote was opened, closed or deleted. */
  announce(territoryId: string, news: VoteNews): void {
    const waiting = this.#waiting.get(news.voteId);
    if (waiting !== undefined) clearTimeout(waiting.timer);
    this.#waiting.delete(news.voteId);
    this.#listeners.tell(territoryId, news);
  }

  /** Announces soon how many people have voted, once for several votes in a row. */
  announceSoon(territoryId: string, news: VoteNews): void {
    const waiting = this.#waiting.get(news.voteId);
    if (waiting !== undefined) {
      waiting.news = news;
      return;
    }
    const timer = setTimeout(() => {
      const waiting = this.#waiting.get(news.voteId);
      if (waiting !== undefined) this.announce(territoryId, waiting.news);
    }, SETTLES_MS);
    timer.unref();
    this.#waiting.set(news.voteId, { news, timer });
  }

  /** Listens to a territory; returns a function that stops it. */
  listen(territoryId: string, listener: (news: VoteNews) => void): () => void {
    return this.#listeners.listen(territoryId, listener);
  }
}

/** The votes that go through a door to Neo4j. */
export const votesOf = memoizeByObject(() => new Votes());
