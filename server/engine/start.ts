import path from 'node:path';
import type { DatabaseSettings } from '../store/driver.ts';
import { DatabaseStoppedError } from '../store/errors.ts';
import { openExecutor } from '../store/execute.ts';
import { readGdsVersion } from '../store/versions.ts';
import { quiet, type StartLog } from '../terminal.ts';
import { awaitBolt } from './await-bolt.ts';
import { ensurePassword, writeSettings } from './configure.ts';
import { type EngineKind, ROOM_ENGINE } from './engine-kind.ts';
import type { EngineProgram } from './engine-program.ts';
import { findJava } from './find-java.ts';
import { freePort } from './free-port.ts';
import { type EngineProcess, forgetEngine, launch, notedEngine } from './launch.ts';
import { lockData } from './lock-data.ts';
import { noteOpening } from './opened-by.ts';
import { isRunning } from './process-identity.ts';
import { resolveEngine } from './resolve.ts';
import { endProcess } from './stop.ts';
import { supervise } from './supervise.ts';

/** The local Neo4j: how to reach it, and how to end it. */
export interface RunningEngine extends DatabaseSettings {
  readonly program: EngineProgram;
  stop(): Promise<void>;
}

/** Options for starting the local Neo4j. */
export interface EngineOptions {
  /** Folder of the persistent data, for one process at a time. */
  dataDir: string;
  /** Folder of the engine's jars; may be shared and may be deleted. */
  cacheDir: string;
  log: StartLog;
  /** Gives up the start. */
  signal?: AbortSignal;
  /** Kind of engine; that of the room by default. */
  kind?: EngineKind;
}

const STOP_PATIENCE_MS = 6_000; // with the API's own share, SIGTERM ends all within ten seconds
const ORPHAN_PATIENCE_MS = 20_000;

/**
 * Starts the local Neo4j and keeps it running until `stop`. It ends with this process, even if that is killed
 * outright; the next start waits for it to be gone.
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { log, signal, kind = ROOM_ENGINE } = options;
  const dataDir = path.resolve(options.dataDir);
  const home = path.join(dataDir, 'neo4j');
  const lock = lockData(dataDir);
  try {
    const java = await findJava();
    if (java.warning !== undefined) log.info(java.warning);
    const jars = await resolveEngine({ cacheDir: path.resolve(options.cacheDir), log, signal });
    await endOrphan(home, log);
    await noteOpening(home, jars.release);
    const port = await freePort();
    await writeSettings(home, jars, kind, { host: '127.0.0.1', port });
    const program = { jars, java };
    const password = await ensurePassword(home, program);
    const settings = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' };
    const first = await launchAndWait({ home, program, kind, settings, log, signal });
    // Then the terminal is not ours to draw on.
    const again = (stopping: AbortSignal) =>
      launchAndWait({ home, program, kind, settings, log: quiet, signal: stopping });
    const supervisor = supervise(first, again, log);
    return {
      ...settings,
      program,
      stop: async () => {
        await supervisor.stop(async (engine) => {
          await endProcess(engine.identity, STOP_PATIENCE_MS);
        });
        forgetEngine(home);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function launchAndWait(options: {
  home: string;
  program: EngineProgram;
  kind: EngineKind;
  settings: DatabaseSettings;
  log: StartLog;
  signal: AbortSignal | undefined;
}): Promise<EngineProcess> {
  const engine = launch(options.home, options.program, options.kind);
  try {
    await awaitBolt(engine, options.settings, options.log, options.signal);
    endWhenStopped(engine, options.settings);
    return engine;
  } catch (error) {
    await endProcess(engine.identity, STOP_PATIENCE_MS);
    forgetEngine(options.home);
    throw error;
  }
}

// Left by a process that was killed: it is on its way out already, its watcher saw the pipe close.
async function endOrphan(home: string, log: StartLog): Promise<void> {
  const orphan = notedEngine(home);
  if (orphan === undefined) return;
  if (isRunning(orphan)) {
    log.info('Waiting for the Neo4j of an earlier start to end.');
    await endProcess(orphan, ORPHAN_PATIENCE_MS);
  }
  forgetEngine(home);
}

const LOOK_MS = 5_000;
const PATIENCE_MS = 6_000;

/**
 * Ends an engine that runs but refuses everything: after a disk error it needs a restart, which the
 * supervisor then does.
 */
function endWhenStopped(engine: EngineProcess, settings: DatabaseSettings): void {
  const executor = openExecutor(settings);
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      await readGdsVersion(executor);
    } catch (error) {
      if (error instanceof DatabaseStoppedError) await endProcess(engine.identity, PATIENCE_MS);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  void engine.ended.then(() => {
    clearInterval(timer);
    return executor.close();
  });
}
