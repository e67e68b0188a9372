import { LRUCache } from 'lru-cache';
import { memoizeByObject } from '../../model/once.ts';
import { Listeners } from './listeners.ts';

/** Number of territories whose last revision is cached; others are read, slightly slower. */
const TERRITORIES_KEPT = 1_000;

/** A revision of a territory for which the robustness of the questions is computed. */
interface Known {
  readonly territoryId: string;
  readonly revision: number;
}

/** Notifies the followers of a territory when this process has computed the robustness of its questions. */
class Survivals {
  readonly #listeners = new Listeners<number>();
  /** By territory: a new listener is sent the last known value. */
  readonly #last = new LRUCache<string, number>({ max: TERRITORIES_KEPT });

  /** Announces a computed revision; a repeated one is not sent again. */
  announce({ territoryId, revision }: Known): void {
    if (this.#last.get(territoryId) === revision) return;
    this.#last.set(territoryId, revision);
    this.#listeners.tell(territoryId, revision);
  }

  /**
   * Listens to a territory and receives the last computed revision at once; returns a function that stops it.
   */
  listen(territoryId: string, listener: (revision: number) => void): () => void {
    const last = this.#last.get(territoryId);
    if (last !== undefined) listener(last);
    return this.#listeners.listen(territoryId, listener);
  }
}

/** Robustness announcements, by connection to Neo4j. */
export const survivalsOf = memoizeByObject(() => new Survivals());
