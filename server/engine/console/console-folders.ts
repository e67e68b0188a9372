import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { notedEngine } from '../launch.ts';
import { identify, isRunning } from '../process-identity.ts';
import { killProcess } from '../stop.ts';

const FOLDER = /^maillage-console-(\d+)-([0-9a-f]{8})-/;

/** Returns a short hash of the time at which a process began; empty if it is not running. */
function beginningOf(pid: number): string {
  const known = identify(pid);
  return known === undefined ? '' : createHash('sha256').update(known.began).digest('hex').slice(0, 8);
}

/**
 * Creates a private folder for one engine; its name identifies the owning process, to recognise abandoned
 * ones.
 */
export const newConsoleFolder = (within = tmpdir()): string =>
  mkdtempSync(path.join(within, `maillage-console-${process.pid}-${beginningOf(process.pid)}-`));

/** Removes a folder, including files that a just killed engine still held. */
export const removeConsoleFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Removes the folders of killed processes: their engines end automatically, their folders stay. */
export async function removeAbandonedFolders(within = tmpdir()): Promise<void> {
  for (const name of readdirSync(within)) {
    const [, pid = '', began = ''] = FOLDER.exec(name) ?? [];
    if (pid === '' || beginningOf(Number(pid)) === began) continue;
    const folder = path.join(within, name);
    try {
      const engine = notedEngine(folder);
      if (engine !== undefined && isRunning(engine)) await killProcess(engine);
      removeConsoleFolder(folder);
    } catch {
      // Another user's.
    }
  }
}

/** Adds up the bytes on disk of a folder. */
export async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(path.join(entry.parentPath, entry.name)).then(
        // Counts blocks written, not file sizes: the files of a new database are sparse.
        ({ blocks }) => blocks * 512,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
