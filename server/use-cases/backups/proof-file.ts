import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BackupProof } from '../../../model/contract/backup.ts';
import { ProofRecord } from '../../backups/proof.ts';

/** A proof that takes longer was killed: its claim is free again. */
const CLAIM_MS = 6 * 3_600_000;

/** Record of proofs in a folder of backups, shared by all processes that use it. */
export class ProofFile {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = path.join(folder, '.proof.json');
  }

  /** Reads the record; undefined where proofs never were expected, or the file is no such record. */
  async read(): Promise<ProofRecord | undefined> {
    const text = await readFile(this.#file, 'utf8').catch(absent);
    if (text === undefined) return undefined;
    const parsed = ProofRecord.safeParse(jsonOf(text));
    return parsed.success ? parsed.data : undefined;
  }

  /** Notes that proofs are expected from now on, unless that is noted already. */
  async begin(now: Date): Promise<ProofRecord> {
    const known = await this.read();
    if (known !== undefined) return known;
    const record = { since: now.toISOString() };
    await this.#write(record);
    return record;
  }

  /** Notes the outcome of a proof. */
  async note(proof: BackupProof): Promise<void> {
    const known = await this.begin(new Date(proof.at));
    await this.#write({ ...known, last: proof, ...(proof.outcome === 'same' && { provenAt: proof.at }) });
  }

  /** Runs work unless another process does the same just now; returns whether it ran. */
  async claim(now: Date, work: () => Promise<void>): Promise<boolean> {
    const claim = `${this.#file}.claim`;
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

  // Whole or not at all: another process may read it meanwhile.
  async #write(record: ProofRecord): Promise<void> {
    const draft = `${this.#file}.${process.pid}`;
    await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    await writeFile(draft, JSON.stringify(record), { mode: 0o600 });
    await rename(draft, this.#file);
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
