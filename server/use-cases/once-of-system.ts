import type { System } from '../../model/elements/system.ts';
import { contentOf } from '../store/facts.ts';
import type { Memory } from '../territories/memory.ts';
import { audienceTag } from './access/facts-seen.ts';

/** What is computed of a system. */
interface Computed<T> {
  make(): Promise<T>;
  /** What it takes in memory, as estimated. */
  bytesOf(made: T): number;
}

/**
 * Computes something of a system that does not depend on where actors stand: once for its state, reading and audience, for
 * all who ask, and not again when somebody is moved. `shelf`: under which name it is kept.
 */
export function onceOfSystem<T extends object>(
  memory: Memory,
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
