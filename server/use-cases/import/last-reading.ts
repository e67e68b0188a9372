import { hash } from 'node:crypto';
import { memoizeByObject } from '../../../model/once.ts';
import type { Executor } from '../../store/execute.ts';
import type { TaskInput, TaskResult } from '../../workers/tasks.ts';

type Asked = TaskInput<'read-import'>;
type Reading = TaskResult<'read-import'>;

const KEPT_MS = 5 * 60_000;
/** A larger result is computed again: memory counts for more. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Keeps the last file that was read, for a few minutes: an import mostly follows a preview with the same choices. */
export class LastReading {
  #kept: { readonly key: string; readonly reading: Reading } | undefined;
  #end: NodeJS.Timeout | undefined;

  /** Returns a file as read with its choices; `read` runs if another one is cached. */
  async of(asked: Asked, read: () => Promise<Reading>): Promise<Reading> {
    const { bytes, ...choices } = asked;
    const key = `${hash('sha256', bytes)} ${hash('sha256', JSON.stringify(choices))}`;
    if (this.#kept?.key === key) return this.#kept.reading;
    const reading = await read();
    if (reading.read.length <= MOST_BYTES) this.#keep(key, reading);
    return reading;
  }

  /** Forgets the file: what people keep in their lists stays no longer than needed. */
  forget(): void {
    clearTimeout(this.#end);
    this.#kept = undefined;
  }

  #keep(key: string, reading: Reading): void {
    this.forget();
    this.#kept = { key, reading };
    this.#end = setTimeout(() => this.forget(), KEPT_MS).unref();
  }
}

/** The last file read by the process of a database. */
export const lastReadingOf = memoizeByObject<Executor, LastReading>(() => new LastReading());
