// @ts-check
// Plain JavaScript without a dependency: each start loads it, most of them only to see that all is built.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'client' | 'server'} Part  The screens, or what serves them. */

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** The file that says when a part was built, and what it is made from: the guides are pages of the screens. */
const PARTS = {
  client: { entry: 'index.html', sources: ['client', 'docs', 'model', 'package-lock.json'] },
  server: { entry: 'main.js', sources: ['server', 'model', 'package-lock.json'] },
};

/** Why a part could not be built, for whoever started. */
export class BuildError extends Error {}

/** The folder of a part that is built. @param {Part} part */
export const builtFolder = (part) => path.join(PROJECT, 'dist', part);

/** Those that are missing, or older than what they are made from. @param {readonly Part[]} parts */
export const staleParts = (parts) => parts.filter((part) => !isFresh(part));

/**
 * Builds parts, side by side.
 * @param {readonly Part[]} parts
 * @param {AbortSignal} [signal] Gives the build up.
 */
export async function build(parts, signal) {
  await Promise.all(parts.map((part) => buildPart(part, signal)));
}

/** @param {Part} part @param {AbortSignal | undefined} signal */
async function buildPart(part, signal) {
  // Built aside and renamed: an interrupted build leaves nothing that looks finished.
  const draft = path.join(PROJECT, 'dist', `.${part}-${process.pid}`);
  const begun = new Date();
  try {
    await runVite(part, draft, signal);
    // What was edited meanwhile is newer than what was built.
    await utimes(path.join(draft, PARTS[part].entry), begun, begun);
    await publish(draft, builtFolder(part));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** @param {string} draft @param {string} target */
async function publish(draft, target) {
  const old = `${draft}-old`;
  await rename(target, old).catch(unless('ENOENT'));
  // Another build was faster; its folder is as good.
  await rename(draft, target).catch(unless('ENOTEMPTY', 'EEXIST'));
  await rm(old, { recursive: true, force: true });
}

/** @param {string[]} codes @returns {(error: NodeJS.ErrnoException) => void} */
const unless =
  (...codes) =>
  (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };

/** @param {Part} part */
function isFresh(part) {
  const { entry, sources } = PARTS[part];
  // Where the sources are not, what is built is all there is.
  if (!existsSync(path.join(PROJECT, part, 'vite.config.ts'))) return true;
  const built = path.join(builtFolder(part), entry);
  const newest = Math.max(...sources.map((name) => newestIn(path.join(PROJECT, name))));
  return existsSync(built) && statSync(built).mtimeMs >= newest;
}

/** @param {string} file @returns {number} */
function newestIn(file) {
  if (!existsSync(file)) return 0;
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  // The folder's own time tells of files that were removed.
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newestIn(path.join(file, name))));
}

function findVite() {
  try {
    const found = createRequire(import.meta.url).resolve('vite/package.json');
    return path.join(path.dirname(found), 'bin', 'vite.js');
  } catch {
    throw new BuildError('What changed cannot be built without the tools: npm ci brings them.');
  }
}

/**
 * A process of its own: it may use all its memory, and ends with a signal.
 * @param {Part} part @param {string} outDir @param {AbortSignal | undefined} signal
 */
async function runVite(part, outDir, signal) {
  const child = spawn(
    process.execPath,
    [
      findVite(),
      ...['build', part, '--config', `${part}/vite.config.ts`],
      ...['--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
    ],
    {
      cwd: PROJECT,
      // Whoever builds, tests included, what is served is the same.
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = () => child.kill();
  signal?.addEventListener('abort', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const [code] = await once(child, 'close');
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (code !== 0) throw new BuildError(`dist/${part} could not be built:\n${output.trim()}`);
}
