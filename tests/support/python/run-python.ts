import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pythonWith } from './python-with.ts';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const REQUIREMENTS = join(HERE, 'requirements.txt');

/** Graph libraries that bench/ compares with Maillage. */
export const GRAPH_LIBRARIES = fileURLToPath(new URL('../../../bench/requirements.txt', import.meta.url));

/**
 * Reads a file with a script of this folder, as another program would, and returns its JSON output.
 * `requirements` replaces the packages that read exports.
 */
export async function runPython(
  script: string,
  file: string | Buffer,
  requirements?: string,
): Promise<unknown> {
  const python = await (requirements === undefined ? pythonOfExports() : pythonWith(requirements));
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

/** Runs a program that prints JSON at its end, as a person with a copy would, and returns its output. */
export async function runProgram(text: string, env: Record<string, string>): Promise<unknown> {
  const python = await pythonOfExports();
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

/** Returns the Python with the packages that read exports. */
export function pythonOfExports(): Promise<string> {
  ready ??= pythonWith(REQUIREMENTS);
  return ready;
}
