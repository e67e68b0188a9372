import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../server/config.ts';
import { archiveClasses } from '../../server/engine/archive-classes.ts';
import { ROOM_ENGINE } from '../../server/engine/engine-kind.ts';
import { findJava } from '../../server/engine/find-java.ts';
import { resolveEngine } from '../../server/engine/resolve.ts';
import { type RunningEngine, startEngine } from '../../server/engine/start.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';
import { prepareDatabase } from './prepared-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: DatabaseSettings;
    /** Whether that Neo4j is there for this run alone. */
    ownNeo4j: boolean;
  }
}

/** The engine of a run of tests: its projects are set up one after the other, and use the same. */
interface Shared {
  readonly settings: DatabaseSettings;
  readonly own: boolean;
  readonly stop: () => Promise<void>;
  users: number;
}

// Each project loads its own copy of this module; the process is shared.
const ofThisRun = globalThis as { maillageNeo4j?: Promise<Shared> | undefined };

/** Gives the tests a real Neo4j: the one NEO4J_URI names, else one of our own that lasts as long as they do. */
export async function setup(project: TestProject): Promise<void> {
  ofThisRun.maillageNeo4j ??= open();
  const shared = await ofThisRun.maillageNeo4j;
  shared.users += 1;
  const { uri, user, password, database } = shared.settings;
  project.provide('neo4j', { uri, user, password, database });
  project.provide('ownNeo4j', shared.own);
}

/** Ends what `setup` started, with the last that used it; an adopted Neo4j is left as it is. */
export async function teardown(): Promise<void> {
  const shared = await ofThisRun.maillageNeo4j;
  if (shared === undefined) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  ofThisRun.maillageNeo4j = undefined;
  await shared.stop();
}

async function open(): Promise<Shared> {
  // Every engine of a run lives for minutes: compiled quickly rather than well, it prepares a database in half the
  // processor. Workers, and what they start, have it from here. Room for compiled code would then be 48 MB instead of 240:
  // once it is full statements fail (« Out of space in CodeCache for adapters »).
  process.env.JDK_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m';
  const result = readConfig(process.env);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  const { neo4j, cacheDir } = result.config;
  const own = neo4j === undefined ? await startOwn(cacheDir) : undefined;
  const settings = neo4j ?? own?.engine;
  if (settings === undefined) throw new Error('There is no Neo4j.');
  await prepareDatabase(settings);
  const stop = async (): Promise<void> => {
    await own?.engine.stop();
    if (own !== undefined) await rm(own.dataDir, { recursive: true, force: true });
  };
  return { settings, own: own !== undefined, stop, users: 0 };
}

async function startOwn(cacheDir: string): Promise<{ engine: RunningEngine; dataDir: string }> {
  let shown = 0;
  const log = {
    info: (line: string) => console.log(line),
    // One line in five seconds: the output of tests is read in logs.
    progress: (line: string) => {
      if (Date.now() - shown < 5_000) return;
      shown = Date.now();
      console.log(line);
    },
  };
  // Some thirty engines are started by a whole run: half a minute now saves two.
  const jars = await resolveEngine({ cacheDir, log });
  await archiveClasses({ jars, java: await findJava() });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'maillage-tests-'));
  // Territories come and go all the time here: each minute every count has changed, and a third of what the engine did was
  // to plan the same again.
  const engine = await startEngine({ dataDir, cacheDir, log, kind: { ...ROOM_ENGINE, plansLast: '1h' } });
  return { engine, dataDir };
}
