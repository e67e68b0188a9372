// @ts-check
// Plain JavaScript without a dependency: each start loads it, most of them only to see that all is built.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rename, rm, utimes, writeFile } from 'node:fs/promises';
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

/** File of a built part that holds the hash of what it was made from. */
const SOURCES_HASH = '.sources-sha256';

/** Reason why a part could not be built, shown to the person who started it. */
export class BuildError extends Error {}

/** The folder of a part that is built. @param {Part} part */
export const builtFolder = (part) => path.join(PROJECT, 'dist', part);

/**
 * Lists the parts to build: those that are missing, or made from other sources than these. Without build tools
 * (`npm prune --omit=dev`) a part that is built is never listed.
 * @param {readonly Part[]} parts
 */
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
  // Keeps the hash and time of the start: edits during the build then count as newer.
  const hash = hashOfSources(part);
  try {
    await runVite(part, draft, signal);
    await writeFile(path.join(draft, SOURCES_HASH), hash);
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
  // Without sources (a release), the built files are used as they are.
  if (!existsSync(path.join(PROJECT, part, 'vite.config.ts'))) return true;
  const built = path.join(builtFolder(part), entry);
  if (!existsSync(built)) return false;
  const newest = Math.max(...sources.map((name) => newestIn(path.join(PROJECT, name))));
  // Times alone say "built since" cheaply; a checkout, a copy or npm touches files without changing them.
  return statSync(built).mtimeMs >= newest || isBuiltFrom(part) || findVite() === null;
}

/** @param {Part} part */
function isBuiltFrom(part) {
  const file = path.join(builtFolder(part), SOURCES_HASH);
  return existsSync(file) && readFileSync(file, 'utf8') === hashOfSources(part);
}

/** Hashes names and contents of what a part is made from. @param {Part} part */
function hashOfSources(part) {
  const hash = createHash('sha256');
  for (const name of PARTS[part].sources) hashFile(name, hash);
  return hash.digest('hex');
}

/** @param {string} name @param {import('node:crypto').Hash} hash */
function hashFile(name, hash) {
  const file = path.join(PROJECT, name);
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) {
    for (const entry of readdirSync(file).sort()) hashFile(`${name}/${entry}`, hash);
    return;
  }
  const content = readFileSync(file);
  hash.update(`${name}\0${content.length}\0`).update(content);
}

/** @param {string} file @returns {number} */
function newestIn(file) {
  if (!existsSync(file)) return 0;
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  // The folder's own time changes when files are removed.
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newestIn(path.join(file, name))));
}

/** Finds Vite; null if packages were installed without build tools. */
function findVite() {
  try {
    const found = createRequire(import.meta.url).resolve('vite/package.json');
    return path.join(path.dirname(found), 'bin', 'vite.js');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/**
 * A process of its own: it may use all its memory, and ends with a signal.
 * @param {Part} part @param {string} outDir @param {AbortSignal | undefined} signal
 */
async function runVite(part, outDir, signal) {
  const vite = findVite();
  if (vite === null)
    throw new BuildError(
      `dist/${part} is missing and cannot be built without the tools: npm ci brings them.`,
    );
  const child = spawn(
    process.execPath,
    [
      vite,
      ...['build', part, '--config', `${part}/vite.config.ts`],
      ...['--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
    ],
    {
      cwd: PROJECT,
      // Fixes the mode, so that tests and people build the same files.
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
