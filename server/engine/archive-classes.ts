import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { openExecutor } from '../store/execute.ts';
import { applySchema } from '../store/schema.ts';
import { quiet } from '../terminal.ts';
import { awaitBolt } from './await-bolt.ts';
import { ensurePassword, writeSettings } from './configure.ts';
import { engineThatArchives } from './engine-kind.ts';
import { classArchive, type EngineProgram } from './engine-program.ts';
import { freePort } from './free-port.ts';
import { launch } from './launch.ts';
import { removeAbandoned } from './resolve.ts';
import { endProcess, killProcess } from './stop.ts';

/** To write it takes the engine some seconds, more on a busy machine. */
const PATIENCE_MS = 120_000;

/**
 * Makes the archive of the engine's classes, unless it is there: an engine with nothing in it is started, and writes it
 * as it ends. Half a minute of one core, after everybody else in line for it. Given up, it leaves nothing.
 */
export async function archiveClasses(program: EngineProgram, signal?: AbortSignal): Promise<void> {
  const archive = classArchive(program);
  if (existsSync(archive)) return;
  const cacheDir = path.dirname(program.jars.folder);
  await mkdir(cacheDir, { recursive: true });
  await removeAbandoned(cacheDir);
  // On the disk of the jars, so that the archive is moved whole.
  const home = path.join(cacheDir, `.engine-${randomUUID()}`);
  const draft = path.join(home, 'classes.jsa');
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    await mkdir(program.jars.folder, { recursive: true });
    await runOnce(home, program, draft, signal);
    await rename(draft, archive);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function runOnce(
  home: string,
  program: EngineProgram,
  draft: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const kind = engineThatArchives(draft);
  const port = await freePort();
  await writeSettings(home, program.jars, kind, { host: '127.0.0.1', port });
  const password = await ensurePassword(home, program);
  signal?.throwIfAborted();
  const engine = launch(home, program, kind);
  const stop = () => void killProcess(engine.identity);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const settings = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' };
    await awaitBolt(engine, settings, quiet, signal);
    // Runs the first statements too, so that the archive contains their classes.
    const executor = openExecutor(settings);
    await applySchema(executor).finally(() => executor.close());
    const isWritten = await endProcess(engine.identity, PATIENCE_MS);
    // One that was killed while it wrote leaves the beginning of an archive.
    signal?.throwIfAborted();
    if (!isWritten) throw new Error('The archive of classes was not written in time.');
  } finally {
    signal?.removeEventListener('abort', stop);
    await killProcess(engine.identity);
  }
}
