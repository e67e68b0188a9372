import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type DataLock, lockData } from '../../../server/engine/lock-data.ts';
import { StartError } from '../../../server/start-error.ts';

const run = promisify(execFile);
const WAIT_MS = 300;

/**
 * Returns the Python of an environment with the listed requirements: one for each list, stored next to the
 * engine’s jars, created once per machine.
 */
export async function pythonWith(requirements: string): Promise<string> {
  const named = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(process.env.MAILLAGE_CACHE ?? join(homedir(), '.cache', 'maillage'), `python-${named}`);
  const python = join(folder, 'bin', 'python');
  const finished = join(folder, 'finished');
  while (!existsSync(finished)) {
    const lock = lockOf(`${folder}.making`);
    if (lock === null) await setTimeout(WAIT_MS);
    else
      try {
        if (!existsSync(finished)) await make(folder, python, requirements);
      } finally {
        lock.release();
      }
  }
  return python;
}

/** Locks a folder; null while another process or test has it: test files run side by side. */
function lockOf(folder: string): DataLock | null {
  try {
    return lockData(folder);
  } catch (error) {
    if (error instanceof StartError) return null;
    throw error;
  }
}

async function make(folder: string, python: string, requirements: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await run(process.env.PYTHON ?? 'python3', ['-m', 'venv', folder]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  } catch (cause) {
    throw new Error(
      'Other programs are run beside Maillage with Python: this needs Python 3.10 or later with venv (on Debian: apt-get install python3-venv; PYTHON names another python3) and, the first time, a package index that pip can reach.',
      { cause },
    );
  }
  await writeFile(join(folder, 'finished'), '');
}
