import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.ts';

/** The least that nobody guesses, as characters: half of what is made here. */
export const SECRET_CHARACTERS = 32;

/**
 * Reads or creates the key of code hashes: `MAILLAGE_SECRET`, or a file that only its owner can read, made at
 * the first start. It is in no backup: one without the other is useless.
 */
export function ensureSecret({
  dataDir,
  secret,
}: {
  readonly dataDir: string;
  readonly secret: string | undefined;
}): string {
  if (secret !== undefined) return secret;
  const file = path.join(dataDir, 'secret');
  try {
    const kept = read(file) ?? make(file);
    if (kept.length >= SECRET_CHARACTERS) return kept;
  } catch (error) {
    const { message } = error as Error;
    throw new StartError(
      `The secret of this server can neither be read nor made (${message}): give the folder of the data to the account that runs Maillage, or set MAILLAGE_SECRET.`,
    );
  }
  throw new StartError(
    `${file} is no secret any more: bring it back from where you keep it, or remove it; the codes of workshops then end.`,
  );
}

function read(file: string): string | undefined {
  try {
    const kept = readFileSync(file, 'utf8').trim();
    // Brought back by hand, it may have become readable by others.
    chmodSync(file, 0o600);
    return kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Creates the file once, even if two processes start together: a hard link appears complete, or fails. */
function make(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
