import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../server/config.ts';
import { notedEngine } from '../../server/engine/launch.ts';
import { startEngine } from '../../server/engine/start.ts';
import { folderSize } from '../../server/operations/folder-size.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';
import { peakMemory, presentMemory, processorTime } from '../server/memory.ts';
import { type StartedServer, startServer } from '../server/start-server.ts';
import { importStore, prepareStore } from './import-store.ts';
import { makeInstallation } from './make-installation.ts';

const LOG = { info: () => undefined, progress: () => undefined };

/** Writes a figure of an act. */
export type Note = (act: string, figure: number, unit: Unit) => void;
export type Unit = 'ms' | 's' | 'MiB' | 'ms of processor';

/** A running installation: its number of territories, its engine and its server. */
export interface Installation {
  readonly territories: number;
  readonly address: string;
  readonly note: Note;
  readonly settings: DatabaseSettings;
  /** Processor time that server and engine have taken, in milliseconds. */
  processorTime(): number;
  /** Notes memory and size at the end. */
  measure(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens an installation in a folder, and makes it first unless the folder has it. */
export async function openInstallation(root: string, territories: number, note: Note): Promise<Installation> {
  const read = readConfig({ ...process.env, NEO4J_URI: '', NEO4J_PASSWORD: '' });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const { cacheDir } = read.config;
  const dataDir = path.join(root, String(territories));
  const isMade = existsSync(path.join(dataDir, 'neo4j'));
  if (!isMade) {
    const csv = path.join(root, `csv-${territories}`);
    mkdirSync(csv, { recursive: true });
    await timed(note, 'made and imported', async () =>
      importStore({ dataDir, cacheDir }, await makeInstallation(csv, territories)),
    );
    rmSync(csv, { recursive: true });
  }
  const engine = await timed(note, 'start of the engine', () => startEngine({ dataDir, cacheDir, log: LOG }));
  if (!isMade) await timed(note, 'indexes', () => prepareStore(engine));
  const server = await timed(note, 'start of a server beside it', () =>
    // Without a backup of its own that would run meanwhile.
    startServer(engine, { MAILLAGE_DATA: path.join(dataDir, 'server'), MAILLAGE_BACKUP_HOURS: '0' }),
  );
  return {
    territories,
    address: server.address,
    note,
    settings: engine,
    processorTime: () => [server.pid, enginePid(dataDir)].reduce((sum, pid) => sum + processorTime(pid), 0),
    measure: () => measure(dataDir, server, note),
    stop: async () => {
      await server.stop();
      await engine.stop();
    },
  };
}

async function timed<T>(note: Note, act: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const value = await work();
  note(act, (performance.now() - begin) / 1000, 's');
  return value;
}

const enginePid = (dataDir: string): number => notedEngine(path.join(dataDir, 'neo4j'))?.pid ?? 0;

async function measure(dataDir: string, server: StartedServer, note: Note): Promise<void> {
  note('memory of the server, at most', peakMemory(server.pid), 'MiB');
  note('memory of the engine', presentMemory(enginePid(dataDir)), 'MiB');
  note('store', (await folderSize(path.join(dataDir, 'neo4j', 'data', 'databases'))) / 2 ** 20, 'MiB');
}
