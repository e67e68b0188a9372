import type { ReactiveControllerHost } from 'lit';
import type { Territory } from '../../model/contract/territory.ts';
import { findTerritories } from '../actions/index.ts';
import { Fetched } from './fetched.ts';

/** Pause in the typing after which the server is asked. */
const PAUSE_MS = 150;

/** Territories found by the server while somebody types. */
export class FoundTerritories {
  readonly #found: Fetched<{ items: readonly Territory[]; nextCursor?: string | undefined }>;

  /** Searches for the words that `text` returns; null while nothing is sought. */
  constructor(host: ReactiveControllerHost, text: () => string | null, limit: number) {
    this.#found = new Fetched(host, {
      key: () => text()?.trim() ?? null,
      read: (signal) => findTerritories(text()?.trim() ?? '', limit, signal),
      keeps: true,
      pauseMs: PAUSE_MS,
    });
  }

  get known() {
    return this.#found.known;
  }

  /** Lists the territories found, by name. */
  get items(): readonly Territory[] {
    return this.#found.value?.items ?? [];
  }

  /** Returns true if the list continues. */
  get hasMore(): boolean {
    return this.#found.value?.nextCursor !== undefined;
  }
}
