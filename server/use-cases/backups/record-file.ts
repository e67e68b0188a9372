import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';

/** Work that takes longer was killed: its claim is free again. */
const CLAIM_MS = 6 * 3_600_000;

/** A record next to the backups, shared by all processes that use the folder. */
export class RecordFile<S extends z.ZodType> {
  readonly #file: string;
  readonly #schema: S;

  constructor(folder: string, name: string, schema: S) {
    this.#file = path.join(folder, name);
    this.#schema = schema;
  }

  /** Reads the record; undefined where there is none, or the file is no such record. */
  async read(): Promise<z.output<S> | undefined> {
    const text = await readFile(this.#file, 'utf8').catch(absent);
    if (text === undefined) return undefined;
    const parsed = this.#schema.safeParse(jsonOf(text));
    return parsed.success ? parsed.data : undefined;
  }

  /** Writes the record whole or not at all: another process may read it meanwhile. */
  async write(record: z.output<S>): Promise<void> {
    const draft = `${this.#file}.${process.pid}`;
    await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    await writeFile(draft, JSON.stringify(record), { mode: 0o600 });
    await rename(draft, this.#file);
  }

  /** Runs work unless another process does the same just now; returns whether it ran. */
  async claim(now: Date, work: () => Promise<void>): Promise<boolean> {
    const claim = `${this.#file}.claim`;
    await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    const claimed = await stat(claim).catch(absent);
    if (claimed !== undefined && now.getTime() - claimed.mtimeMs > CLAIM_MS) await rm(claim, { force: true });
    const isMine = await writeFile(claim, String(process.pid), { flag: 'wx', mode: 0o600 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        return false;
      },
    );
    if (!isMine) return false;
    try {
      await work();
    } finally {
      await rm(claim, { force: true });
    }
    return true;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
