import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { type DatabaseSettings, MOST_CONNECTIONS, openDriver } from './driver.ts';
import { DatabaseUnavailableError } from './errors.ts';
import { isAcquisitionTimeout } from './translate-error.ts';

/** A database that answers makes a new connection in less. */
const PROBE_MS = 5_000;
const PROBE_AGAIN_MS = 1_000;

/**
 * Connection to the database: one driver, replaced when it stops responding. A connection is half open if the
 * network dropped it or the other machine is frozen. To the driver it looks like a slow query; it waits as
 * long as the operating system does: a quarter of an hour, or for ever.
 */
export class Connection {
  readonly #settings: DatabaseSettings;
  #driver: Driver;
  /** How much is under way through each driver; one that was replaced is closed after the last. */
  readonly #underWay = new Map<Driver, number>();
  #isSuspected = false;
  #isSilent = false;
  #isClosed = false;

  constructor(settings: DatabaseSettings) {
    this.#settings = settings;
    this.#driver = openDriver(settings);
  }

  /** Runs the work with a time limit; if it has not ended by then, the database counts as unavailable. */
  async within<R>(limitMs: number, work: (driver: Driver) => Promise<R>): Promise<R> {
    // Nobody waits in turn for what the one before has waited for in vain.
    if (this.#isSilent) throw new DatabaseUnavailableError();
    const driver = this.#driver;
    this.#underWay.set(driver, this.#count(driver) + 1);
    const limit = after(limitMs);
    try {
      return await Promise.race([work(driver), limit.passed]);
    } catch (error) {
      const isStuck = isAcquisitionTimeout(error) && this.#count(driver) <= MOST_CONNECTIONS;
      if (isStuck || error === limit.error) void this.#suspect(driver);
      throw error;
    } finally {
      limit.clear();
      this.#leave(driver);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...new Set([this.#driver, ...this.#underWay.keys()])].map((driver) => driver.close()));
  }

  #count(driver: Driver): number {
    return this.#underWay.get(driver) ?? 0;
  }

  #leave(driver: Driver): void {
    const left = this.#count(driver) - 1;
    if (left > 0) {
      this.#underWay.set(driver, left);
      return;
    }
    this.#underWay.delete(driver);
    if (driver !== this.#driver) discard(driver);
  }

  /** Asks through new connections, until one answers; what is under way through the old ones may still end. */
  async #suspect(driver: Driver): Promise<void> {
    if (this.#isSuspected || driver !== this.#driver) return;
    this.#isSuspected = true;
    while (!this.#isClosed) {
      const other = openDriver(this.#settings);
      if (await answers(other, this.#settings.database)) {
        this.#replaceBy(other);
        break;
      }
      discard(other);
      this.#isSilent = true;
      await sleep(PROBE_AGAIN_MS, undefined, { ref: false });
    }
    this.#isSuspected = false;
  }

  #replaceBy(other: Driver): void {
    const old = this.#driver;
    this.#driver = other;
    this.#isSilent = false;
    if (this.#isClosed || this.#count(old) === 0) discard(old);
    if (this.#isClosed) discard(other);
  }
}

async function answers(driver: Driver, database: string): Promise<boolean> {
  const limit = after(PROBE_MS);
  const asked = driver.verifyConnectivity({ database }).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, limit.passed.catch(() => false)]).finally(limit.clear);
}

function discard(driver: Driver): void {
  driver.close().catch(() => undefined);
}

/** Returns a promise that rejects after a while, unless it is cleared. */
function after(ms: number): { passed: Promise<never>; error: DatabaseUnavailableError; clear: () => void } {
  const error = new DatabaseUnavailableError();
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    // A process that was late finds the answer that came meanwhile before it gives up.
    timer = setTimeout(() => setImmediate(() => reject(error)), ms);
  });
  return { passed, error, clear: () => clearTimeout(timer) };
}
