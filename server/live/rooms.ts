import type { WorkshopNews } from '../../model/contract/live.ts';
import { memoizeByObject } from '../../model/once.ts';
import { Listeners } from './listeners.ts';

/** A room joins within a minute: arrivals are grouped. */
const SETTLES_MS = 500;

/** Announces the changes of workshops outside the log to the followers of a territory. */
class Rooms {
  readonly #listeners = new Listeners<WorkshopNews>();
  readonly #waiting = new Set<string>();

  /** Announces at once that the code of a workshop changed or ended. */
  codeChanged(territoryId: string, workshopId: string): void {
    this.#listeners.tell(territoryId, { workshopId, what: 'code' });
  }

  /** Announces soon, grouped, that people joined or left. */
  peopleChanged(territoryId: string, workshopId: string): void {
    if (this.#waiting.has(workshopId)) return;
    this.#waiting.add(workshopId);
    const tell = (): void => {
      this.#waiting.delete(workshopId);
      this.#listeners.tell(territoryId, { workshopId, what: 'people' });
    };
    setTimeout(tell, SETTLES_MS).unref();
  }

  /** Listens for a territory; returns a function that stops it. */
  listen(territoryId: string, listener: (news: WorkshopNews) => void): () => void {
    return this.#listeners.listen(territoryId, listener);
  }
}

/** The workshops that go through a door to Neo4j. */
export const roomsOf = memoizeByObject(() => new Rooms());
