import type { System } from '../../model/elements/system.ts';
import { contentOf } from '../store/facts.ts';
import type { LruCache } from '../territories/lru-cache.ts';
import { audienceTag } from './access/facts-seen.ts';

/** A computation on a system. */
interface Computed<T> {
  make(): Promise<T>;
  /** Estimated memory of the result. */
  bytesOf(made: T): number;
}

/**
 * Computes something that does not depend on positions: once for a system's state, query and audience, for
 * all callers, and not again after a move. `shelf`: name of the cache part.
 */
export function onceOfSystem<T extends object>(
  memory: LruCache,
  { facts, reading }: System,
  shelf: string,
  { make, bytesOf }: Computed<T>,
): Promise<T> {
  const { territory, known, hidden } = facts;
  const key = JSON.stringify([
    territory.id,
    contentOf(facts),
    known,
    reading,
    hidden === undefined,
    audienceTag(facts),
  ]);
  return memory.shelf<T>(shelf).once(key, make, bytesOf);
}
