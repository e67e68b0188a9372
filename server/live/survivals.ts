import { LRUCache } from 'lru-cache';

/** Of so many the last revision is kept; of others whoever asks is answered as before, a moment later. */
const TERRITORIES_KEPT = 1_000;

/** That it is known how sure the questions of a territory are, as they were at a revision. */
interface Known {
  readonly territoryId: string;
  readonly revision: number;
}

type Listener = (revision: number) => void;

/** Tells those who follow a territory when this process knows how sure its questions are. */
class Survivals {
  readonly #listeners = new Map<string, Set<Listener>>();
  /** By territory: who begins to listen is told what is known already. */
  readonly #last = new LRUCache<string, number>({ max: TERRITORIES_KEPT });

  announce({ territoryId, revision }: Known): void {
    this.#last.set(territoryId, revision);
    for (const listener of this.#listeners.get(territoryId) ?? []) listener(revision);
  }

  /** Listens for a territory, of which the last that is known is told at once; gives what ends it. */
  listen(territoryId: string, listener: Listener): () => void {
    const last = this.#last.get(territoryId);
    if (last !== undefined) listener(last);
    const listeners = this.#listeners.get(territoryId) ?? new Set();
    this.#listeners.set(territoryId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(territoryId) === listeners)
        this.#listeners.delete(territoryId);
    };
  }
}

const all = new WeakMap<object, Survivals>();

/** What is computed through a door to Neo4j. */
export function survivalsOf(executor: object): Survivals {
  const known = all.get(executor) ?? new Survivals();
  all.set(executor, known);
  return known;
}
