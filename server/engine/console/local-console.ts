import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { StartError } from '../../start-error.ts';
import { quiet } from '../../terminal.ts';
import { awaitBolt } from '../await-bolt.ts';
import { ensurePassword, writeSettings } from '../configure.ts';
import { CONSOLE_ENGINE } from '../engine-kind.ts';
import type { EngineProgram } from '../engine-program.ts';
import { findJava, type Java } from '../find-java.ts';
import { freePort } from '../free-port.ts';
import { type EngineProcess, launch } from '../launch.ts';
import { resolveEngine } from '../resolve.ts';
import { killProcess } from '../stop.ts';
import {
  newConsoleFolder,
  removeAbandonedFolders,
  removeConsoleFolder,
  sizeOfFolder,
} from './console-folders.ts';
import { type ConsoleEngine, type ConsoleHost, NoConsoleEngineError } from './console-host.ts';

/** Limit on what a statement may write to disk: the room uses the same disk. */
const MOST_ON_DISK = 512 * 1024 * 1024;
const LOOK_AT_DISK_MS = 500;

/** Folder of the jars, and the interface of the engines: this machine only, by default. */
export interface LocalConsole {
  readonly cacheDir: string;
  readonly bind?: string;
  /** How many bytes one of its engines may have written, before it is killed. */
  readonly mostOnDisk?: number;
  /** Folder in which each engine gets one of its own; that of temporary files by default. */
  readonly within?: string;
}

/** Runs engines on this machine, each as a process in its own folder. */
export function localConsole({
  cacheDir,
  bind = '127.0.0.1',
  mostOnDisk = MOST_ON_DISK,
  within = tmpdir(),
}: LocalConsole): ConsoleHost {
  // Looked for until it is found: it is a process each time.
  let java: Java | undefined;
  const locateJava = async (): Promise<Java> => {
    java ??= await findJava();
    return java;
  };
  return {
    hindrance: () =>
      locateJava().then(
        () => undefined,
        () => 'CONSOLE_NO_JAVA' as const,
      ),
    start: async (signal) => {
      const found = await locateJava().catch(refuse('CONSOLE_NO_JAVA'));
      const jars = await resolveEngine({ cacheDir, log: quiet, signal }).catch(refuse('CONSOLE_NO_ENGINE'));
      await removeAbandonedFolders(within);
      signal.throwIfAborted();
      const at = { host: bind, port: await freePort() };
      const home = newConsoleFolder(within);
      return startIn(home, { program: { java: found, jars }, at, mostOnDisk, signal }).catch(
        refuse('CONSOLE_NO_ENGINE'),
      );
    },
  };
}

const refuse =
  (code: ConstructorParameters<typeof NoConsoleEngineError>[0]) =>
  (error: unknown): never => {
    throw error instanceof StartError ? new NoConsoleEngineError(code, error.message) : error;
  };

interface Start {
  readonly program: EngineProgram;
  readonly at: { readonly host: string; readonly port: number };
  readonly mostOnDisk: number;
  readonly signal: AbortSignal;
}

async function startIn(home: string, { program, at, mostOnDisk, signal }: Start): Promise<ConsoleEngine> {
  let engine: EngineProcess | undefined;
  const end = async (): Promise<void> => {
    if (engine !== undefined) await killProcess(engine.identity);
    try {
      removeConsoleFolder(home);
    } catch {
      // Still being written by one that does not die yet: what a process leaves is removed once it is gone.
    }
  };
  try {
    await writeSettings(home, program.jars, CONSOLE_ENGINE, at);
    const password = await ensurePassword(home, program);
    signal.throwIfAborted();
    engine = launch(home, program, CONSOLE_ENGINE);
    const settings = { uri: `bolt://127.0.0.1:${at.port}`, user: 'neo4j', password, database: 'neo4j' };
    // Clients that leave during the start do not wait for the engine's next answer.
    await Promise.race([awaitBolt(engine, settings, quiet, signal), aborted(signal)]);
    boundDisk(home, engine, mostOnDisk);
    return { settings, ended: engine.ended.then(end), kill: end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function aborted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw signal.reason;
}

function boundDisk(home: string, engine: EngineProcess, most: number): void {
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    if ((await sizeOfFolder(home)) > most) await killProcess(engine.identity);
    isLooking = false;
  };
  const timer = setInterval(() => void look(), LOOK_AT_DISK_MS).unref();
  void engine.ended.then(() => clearInterval(timer));
}
