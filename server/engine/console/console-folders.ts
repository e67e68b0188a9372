import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { notedEngine } from '../launch.ts';
import { identify, isRunning } from '../process-identity.ts';
import { killProcess } from '../stop.ts';

const FOLDER = /^maillage-console-(\d+)-([0-9a-f]{8})-/;

/** When a process began, short enough for a name; empty where it does not run. */
function beginningOf(pid: number): string {
  const known = identify(pid);
  return known === undefined ? '' : createHash('sha256').update(known.began).digest('hex').slice(0, 8);
}

/** A folder for one engine, read by nobody else; its name says whose it is, so that it is known when that was killed. */
export const newConsoleFolder = (): string =>
  mkdtempSync(path.join(tmpdir(), `maillage-console-${process.pid}-${beginningOf(process.pid)}-`));

/** Removes a folder. What an engine that was just killed still held is gone with it. */
export const removeConsoleFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Ends and removes what processes left that were killed: their engines end by themselves, their folders do not. */
export async function removeAbandonedFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const [, pid = '', began = ''] = FOLDER.exec(name) ?? [];
    if (pid === '' || beginningOf(Number(pid)) === began) continue;
    const folder = path.join(tmpdir(), name);
    try {
      const engine = notedEngine(folder);
      if (engine !== undefined && isRunning(engine)) await killProcess(engine);
      removeConsoleFolder(folder);
    } catch {
      // Another user's.
    }
  }
}

/** How many bytes a folder holds. */
export async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(path.join(entry.parentPath, entry.name)).then(
        // What is written, not what a file could hold: those of a new database are sparse.
        ({ blocks }) => blocks * 512,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
