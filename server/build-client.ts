import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.ts';
import type { Terminal } from './terminal.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = path.join(PROJECT, 'dist', 'client');
/** What the screens are made from: the guides are pages of them. */
const SOURCES = ['client', 'docs', 'server/contract', 'package-lock.json'].map((name) =>
  path.join(PROJECT, name),
);

/** Builds the client if it is missing or older than its sources. */
export async function ensureClient(terminal: Terminal, signal: AbortSignal): Promise<void> {
  if (!existsSync(path.join(PROJECT, 'client', 'vite.config.ts')) || isFresh()) return;
  terminal.progress('Building the screens');
  const start = Date.now();
  // Built aside and renamed: an interrupted build leaves nothing that looks finished.
  const draft = path.join(PROJECT, 'dist', `.client-${process.pid}`);
  try {
    await runVite(draft, signal);
    await rm(BUILT, { recursive: true, force: true });
    await rename(draft, BUILT);
  } catch (error) {
    // Old screens are better than none for those who only want to use it.
    if (!(error instanceof StartError) || !existsSync(BUILT)) throw error;
    terminal.error(`${error.message}\nThe screens built before are served.`);
    return;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  terminal.info(`Screens built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

function isFresh(): boolean {
  const index = path.join(BUILT, 'index.html');
  return existsSync(index) && statSync(index).mtimeMs >= Math.max(...SOURCES.map(newest));
}

function newest(file: string): number {
  if (!existsSync(file)) return 0;
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  // The folder's own time tells of files that were removed.
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

// A process of its own: it may use all its memory and time while the engine starts beside it.
async function runVite(outDir: string, signal: AbortSignal): Promise<void> {
  const vite = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin',
    'vite.js',
  );
  const options = [
    '--config',
    'client/vite.config.ts',
    '--outDir',
    outDir,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const child = spawn(process.execPath, [vite, 'build', 'client', ...options], {
    cwd: PROJECT,
    // Whoever builds, tests included, what is served is the same.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new StartError(`The screens could not be built:\n${output.trim()}`);
}
