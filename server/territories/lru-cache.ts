import { LRUCache } from 'lru-cache';
import type { Facts } from '../../model/elements/facts.ts';
import { memoizeByObject } from '../../model/once.ts';
import { WaitedTogether } from '../fair/waited-together.ts';
import type { Executor } from '../store/execute.ts';

/**
 * Memory limit of the cache in estimated bytes: it leaves room to work in a heap of 1 GB. A territory of 400
 * actors takes some 4.3 MB.
 */
const MOST_BYTES = 300 * 1024 * 1024;

/**
 * Estimated memory of an element, with its share of the facts and of the serialised map. The 7,700 elements
 * of 400 actors and 1,200 cooperations take 4.3 MB, 1.7 of them for the map (`bench/memory.ts`).
 */
export const ELEMENT_BYTES = 590;

/** The same where facts are all that is kept. */
export const FACT_BYTES = 470;

/**
 * Cache of one process for one database, within one limit in bytes: the least recently used entry is evicted
 * first.
 */
export class LruCache {
  readonly #kept: LRUCache<string, object>;
  /** Computations under way, shared by callers that ask for the same entry. */
  readonly #making = new WaitedTogether<unknown>();
  #age = 0;

  constructor(mostBytes = MOST_BYTES) {
    this.#kept = new LRUCache<string, object>({ maxSize: mostBytes });
  }

  /** Returns the part of the cache for one type of entry. */
  shelf<T extends object>(name: string): CachePart<T> {
    return new CachePart<T>(this, name);
  }

  /** Raised whenever everything is dropped: what was begun before that is not kept. */
  get age(): number {
    return this.#age;
  }

  get(key: string, isPassing: boolean): object | undefined {
    return isPassing ? this.#kept.peek(key) : this.#kept.get(key);
  }

  /** Keeps a value; one that is read in passing only where nothing has to be evicted for it. */
  keep(key: string, value: object, bytes: number, isPassing: boolean): void {
    const size = Math.max(1, Math.ceil(bytes));
    if (!isPassing) this.#kept.set(key, value, { size });
    else if (!this.#kept.has(key) && this.#kept.calculatedSize + size <= this.#kept.maxSize)
      this.#kept.set(key, value, { size });
  }

  drop(key: string): void {
    this.#kept.delete(key);
  }

  /** Drops everything: the graph was replaced, or something was erased from it. */
  clear(): void {
    this.#age += 1;
    this.#kept.clear();
    this.#making.clear();
  }

  /** Shares one computation among all who ask for it at the same time. */
  once<T>(key: string, make: () => Promise<T>): Promise<T> {
    // Under one key one thing is made, in one way.
    return this.#making.get(key, make) as Promise<T>;
  }
}

/** The entries under one name. */
export class CachePart<T extends object> {
  readonly #memory: LruCache;
  readonly #name: string;

  constructor(memory: LruCache, name: string) {
    this.#memory = memory;
    this.#name = name;
  }

  get(key: string, isPassing = false): T | undefined {
    // All under this name was put here.
    return this.#memory.get(this.#of(key), isPassing) as T | undefined;
  }

  keep(key: string, value: T, bytes: number, isPassing = false): void {
    this.#memory.keep(this.#of(key), value, bytes, isPassing);
  }

  drop(key: string): void {
    this.#memory.drop(this.#of(key));
  }

  /** The cached value, else the computed one, computed once for all who ask; undefined is not cached. */
  async once<M extends T | undefined>(
    key: string,
    make: () => Promise<M>,
    bytesOf: (made: T) => number,
  ): Promise<T | M> {
    const kept = this.get(key);
    if (kept !== undefined) return kept;
    const { age } = this.#memory;
    return this.#memory.once(this.#of(key), async () => {
      const made = await make();
      if (made !== undefined && this.#memory.age === age) this.keep(key, made, bytesOf(made));
      return made;
    });
  }

  #of(key: string): string {
    return `${this.#name} ${key}`;
  }
}

/** The cache of what an executor reads. */
export const memoryOf = memoizeByObject<Executor, LruCache>(() => new LruCache());

/** Estimates the number of elements in facts, to estimate their memory. */
export function elementsOf({ actors, outside, cooperations, commitments, ...rest }: Facts): number {
  let elements = 1 + 2 * actors.length + outside.length;
  for (const { parties, themes, serves, declarations } of cooperations)
    elements += 1 + parties.length + themes.length + serves.length + declarations.length;
  for (const { themes, carriers } of commitments) elements += 2 + themes.length + carriers.length;
  return elements + rest.memberships.length + rest.needs.length + rest.offers.length;
}
