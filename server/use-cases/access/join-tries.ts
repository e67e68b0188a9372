import { LRUCache } from 'lru-cache';
import { TooManyAttemptsError } from './access-errors.ts';
import type { From } from './from.ts';

/** Sessions that one device opens by a code at once, and how fast it may open more. */
const A_DEVICE = { atOnce: 8, eachSeconds: 15 };
/** The same for an address: a hall of three hundred phones joins at once, and a few latecomers each second. */
const AN_ADDRESS = { atOnce: 400, eachSeconds: 0.25 };
const KNOWN_AT_MOST = 20_000;

type Pace = typeof A_DEVICE;

interface Bucket {
  left: number;
  at: number;
}

/** Joins by code that are counted, so that one phone does not fill the database with sessions. */
export class JoinTries {
  readonly #buckets = new LRUCache<string, Bucket>({ max: KNOWN_AT_MOST });

  /** Counts a session that is opened; refuses one too many, and says how long to wait. */
  count({ address, device }: From, now = Date.now()): void {
    if (device !== undefined) this.#spend(`device ${device.id}`, A_DEVICE, now);
    this.#spend(`address ${address}`, AN_ADDRESS, now);
  }

  #spend(key: string, { atOnce, eachSeconds }: Pace, now: number): void {
    const known = this.#buckets.get(key) ?? { left: atOnce, at: now };
    const left = Math.min(atOnce, known.left + (now - known.at) / 1000 / eachSeconds);
    if (left < 1) throw new TooManyAttemptsError(Math.max(1, Math.ceil((1 - left) * eachSeconds)));
    this.#buckets.set(key, { left: left - 1, at: now });
  }
}
