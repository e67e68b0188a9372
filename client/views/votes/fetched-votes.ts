import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Vote } from '../../../model/contract/vote.ts';
import { readVotes, type VotePlace } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { type Loadable, store } from '../../state/index.ts';

/** Polling interval: votes through another server process are not in this stream. */
const ANYWAY_MS = 15_000;

/** The votes of a workshop for an element, read again when one is opened or closed; how many voted comes by the stream. */
export class FetchedVotes implements ReactiveController {
  readonly #fetched: Fetched<readonly Vote[]>;
  readonly #workshop: () => VotePlace | null;
  #timer: number | undefined;

  constructor(host: ReactiveControllerHost, workshop: () => VotePlace | null) {
    this.#workshop = workshop;
    this.#fetched = new Fetched<readonly Vote[]>(host, {
      key: () => {
        const place = workshop();
        if (place === null) return null;
        const { voteNews, language, live } = store.get();
        const news = voteNews?.workshopId === place.id ? [voteNews.voteId, voteNews.status] : [];
        return JSON.stringify([place.id, language, live.status === 'connected', ...news]);
      },
      read: (signal) => {
        const place = workshop();
        return place === null ? Promise.resolve([]) : readVotes(place, signal);
      },
      keeps: true,
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = window.setInterval(() => {
      if (!document.hidden && this.#workshop() !== null) void this.#fetched.again();
    }, ANYWAY_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  get known(): Loadable<readonly Vote[]> {
    return this.#fetched.known;
  }

  /** Returns the votes, newest first, with present counts; empty before loading. */
  get all(): readonly Vote[] {
    const { voteNews } = store.get();
    const votes = this.#fetched.value ?? [];
    return votes
      .filter(({ workshopId }) => workshopId === this.#workshop()?.id)
      .map((vote) =>
        voteNews?.voteId === vote.id && vote.status === 'open' ? { ...vote, seats: voteNews.seats } : vote,
      );
  }

  /** Returns the open vote. */
  get open(): Vote | undefined {
    return this.all.find(({ status }) => status === 'open');
  }

  readonly again = (): Promise<void> => this.#fetched.again();
}
