import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const REQUIREMENTS = join(HERE, 'requirements.txt');

/** Has a script of this folder read a file, as another program would, and gives what it prints, from JSON. */
export async function runPython(script: string, file: string | Buffer): Promise<unknown> {
  const python = await environment();
  const folder = await mkdtemp(join(tmpdir(), 'maillage-python-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, file);
    const { stdout } = await run(python, [join(HERE, script), path], { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs a program that prints JSON at its end, as somebody would who copied it, and gives what it prints. */
export async function runProgram(text: string, env: Record<string, string>): Promise<unknown> {
  const python = await environment();
  const folder = await mkdtemp(join(tmpdir(), 'maillage-python-'));
  try {
    const path = join(folder, 'program.py');
    await writeFile(path, text);
    const { stdout } = await run(python, [path], {
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

let ready: Promise<string> | undefined;

function environment(): Promise<string> {
  ready ??= makeEnvironment();
  return ready;
}

// One for each list of requirements, kept beside the engine's jars: made once on a machine.
async function makeEnvironment(): Promise<string> {
  const named = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const folder = join(
    process.env.MAILLAGE_CACHE ?? join(homedir(), '.cache', 'maillage'),
    `test-python-${named}`,
  );
  const python = join(folder, 'bin', 'python');
  const finished = join(folder, 'finished');
  if (existsSync(finished)) return python;
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await run(process.env.PYTHON ?? 'python3', ['-m', 'venv', folder]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
  } catch (cause) {
    throw new Error(
      'These tests open exported files with Python: they need Python 3.10 or later with venv (on Debian: apt-get install python3-venv; PYTHON names another python3) and, the first time, a package index that pip can reach.',
      { cause },
    );
  }
  await writeFile(finished, '');
  return python;
}
