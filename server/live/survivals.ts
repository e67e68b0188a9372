import { LRUCache } from 'lru-cache';
import { oneFor } from '../../model/once.ts';
import { Listeners } from './listeners.ts';

/** For so many territories the last revision is cached; for the others it is read, a moment slower. */
const TERRITORIES_KEPT = 1_000;

/** That it is known how sure the questions of a territory are, as they were at a revision. */
interface Known {
  readonly territoryId: string;
  readonly revision: number;
}

/** Tells those who follow a territory when this process knows how sure its questions are. */
class Survivals {
  readonly #listeners = new Listeners<number>();
  /** By territory: a new listener is sent the last known value. */
  readonly #last = new LRUCache<string, number>({ max: TERRITORIES_KEPT });

  /** Whoever asks again of a revision tells nothing new. */
  announce({ territoryId, revision }: Known): void {
    if (this.#last.get(territoryId) === revision) return;
    this.#last.set(territoryId, revision);
    this.#listeners.tell(territoryId, revision);
  }

  /** Listens for a territory, of which the last that is known is told at once; returns a function that stops it. */
  listen(territoryId: string, listener: (revision: number) => void): () => void {
    const last = this.#last.get(territoryId);
    if (last !== undefined) listener(last);
    return this.#listeners.listen(territoryId, listener);
  }
}

/** What is computed through a door to Neo4j. */
export const survivalsOf = oneFor(() => new Survivals());
