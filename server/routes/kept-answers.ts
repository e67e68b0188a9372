import { LRUCache } from 'lru-cache';
import { memoizeByObject } from '../../model/once.ts';
import type { Executor } from '../store/execute.ts';
import { type LruCache, memoryOf } from '../territories/lru-cache.ts';

const CACHE_BYTES = 64 * 1024 * 1024;

/**
 * Largest cached answer in bytes. Larger ones are computed again: the questions of 36,000 actors are 16 MB
 * and take a quarter of a minute.
 */
const LARGEST_KEPT = 24 * 1024 * 1024;

/** Bodies of answers by their tag. All of them go with what they were made of: after an erasure or a restoration. */
export class KeptAnswers {
  readonly #memory: Pick<LruCache, 'age'>;
  #age: number;
  readonly #bodies = new LRUCache<string, Buffer>({
    maxSize: CACHE_BYTES,
    maxEntrySize: LARGEST_KEPT,
    sizeCalculation: ({ length }) => length + 1,
  });

  constructor(memory: Pick<LruCache, 'age'>) {
    this.#memory = memory;
    this.#age = memory.age;
  }

  /** Returns the number of kept bodies. */
  get size(): number {
    this.#renew();
    return this.#bodies.size;
  }

  /** Returns the age of what answers are made of. An answer that was begun at another age is not kept. */
  get age(): number {
    return this.#memory.age;
  }

  get(etag: string): Buffer | undefined {
    this.#renew();
    return this.#bodies.get(etag);
  }

  keep(etag: string, body: Buffer, age: number): void {
    this.#renew();
    if (age === this.#age) this.#bodies.set(etag, body);
  }

  #renew(): void {
    if (this.#age === this.#memory.age) return;
    this.#age = this.#memory.age;
    this.#bodies.clear();
  }
}

/** The answers kept of what an executor reads. */
export const keptAnswersOf = memoizeByObject((executor: Executor) => new KeptAnswers(memoryOf(executor)));
