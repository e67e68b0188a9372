import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartError } from '../start-error.ts';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';

/** A held data folder; `release` is harmless to call twice. */
export interface DataLock {
  release(): void;
}

const Holder = z.object({ pid: z.int(), began: z.string(), token: z.string() });
type Holder = z.output<typeof Holder>;

/**
 * Takes the data folder for this process, or refuses with one sentence. The lock names its holder, so one
 * left behind by `kill -9` is taken over: its process no longer runs, or is another one of the same number.
 */
export function lockData(dataDir: string): DataLock {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'maillage.lock');
  const own: Holder = { ...currentProcess(), token: randomUUID() };
  const draft = `${file}.${own.token}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    // A hard link appears whole or fails: no other start ever reads a half-written lock.
    for (let attempt = 0; !tryLink(draft, file); attempt += 1) {
      const holder = readHolder(file);
      if (attempt === 5 || (holder && isRunning(holder))) throw refusal(dataDir, holder?.pid);
      if (holder) removeStale(file, holder, own.token);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (readHolder(file)?.token === own.token) rmSync(file, { force: true });
    },
  };
}

/** Returns true if a running process has locked a data folder. */
export function isHeld(dataDir: string): boolean {
  const holder = readHolder(path.join(dataDir, 'maillage.lock'));
  return holder !== undefined && isRunning(holder);
}

function currentProcess(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, began: '' };
}

function refusal(dataDir: string, pid: number | undefined): StartError {
  const who = pid === undefined ? 'another process' : `process ${pid}`;
  return new StartError(
    `Maillage already runs on ${dataDir} (${who}): stop it first, or give this one another folder with MAILLAGE_DATA.`,
  );
}

function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

// Moved aside, then looked at: if two starts find the same stale lock, the slower one must not remove the
// lock that the faster one has just made.
function removeStale(file: string, stale: Holder, token: string): void {
  const aside = `${file}.stale.${token}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // someone else has moved it
  }
  if (readHolder(aside)?.token !== stale.token) tryLink(aside, file);
  rmSync(aside, { force: true });
}

// An unreadable lock belongs to nobody we could ask: it counts as stale.
function readHolder(file: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return { pid: 0, began: 'unreadable', token: '' };
  }
}
