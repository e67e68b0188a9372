import { memoizeByObject } from '../../model/once.ts';

/** Readings that have their turn together. */
interface Readings {
  count: number;
  /** When it is theirs; how they leave. */
  readonly turn: Promise<() => void>;
}

/**
 * One queue a territory, in this process: writes to a territory come one after the other. Without it the lock on the
 * territory's node starves some writers for seconds; the lock stays as the guard between processes.
 */
export class TerritoryQueues {
  readonly #last = new Map<string, Promise<void>>();
  readonly #readings = new Map<string, Readings>();

  /** Runs the work when it is its turn in every one of these territories. */
  async run<T>(territoryIds: readonly string[], work: () => Promise<T>): Promise<T> {
    const leaves: (() => void)[] = [];
    try {
      // In ascending order and one by one, so that two writes never wait for each other.
      for (const id of [...new Set(territoryIds)].sort()) leaves.push(await this.#enter(id));
      return await work();
    } finally {
      for (const leave of leaves) leave();
    }
  }

  /**
   * Runs a read while no write of this process is running in a territory. Reads share their turn: a nested
   * read never waits for a write that waits for the outer one.
   */
  async read<T>(territoryId: string, work: () => Promise<T>): Promise<T> {
    const readings = this.#readings.get(territoryId) ?? this.#beginReadings(territoryId);
    readings.count += 1;
    const leave = await readings.turn;
    try {
      return await work();
    } finally {
      readings.count -= 1;
      if (readings.count === 0) {
        this.#readings.delete(territoryId);
        leave();
      }
    }
  }

  #beginReadings(territoryId: string): Readings {
    const readings = { count: 0, turn: this.#enter(territoryId) };
    this.#readings.set(territoryId, readings);
    return readings;
  }

  async #enter(id: string): Promise<() => void> {
    const before = this.#last.get(id);
    let leave = (): void => undefined;
    const mine = new Promise<void>((resolve) => {
      leave = () => {
        // The last to leave clears the place: territories come and go.
        if (this.#last.get(id) === mine) this.#last.delete(id);
        resolve();
      };
    });
    this.#last.set(id, mine);
    await before;
    return leave;
  }
}

/** The queues that go with a door to Neo4j: all writes through it share them. */
export const queuesOf = memoizeByObject(() => new TerritoryQueues());
