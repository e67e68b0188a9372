import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../server/config.ts';
import { gapCatalogueReference } from '../../server/domain/gaps/gap-catalogue.ts';
import { type RunningEngine, startEngine } from '../../server/engine/start.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';
import { FOR_THE_START, openExecutor } from '../../server/store/execute.ts';
import { applySchema } from '../../server/store/schema.ts';
import { prepareData } from '../../server/use-cases/prepare-data.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: DatabaseSettings;
  }
}

let engine: RunningEngine | undefined;
let dataDir: string | undefined;

/** Gives the tests a real Neo4j: the one NEO4J_URI names, else one of our own that lasts as long as they do. */
export async function setup(project: TestProject): Promise<void> {
  const result = readConfig(process.env);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  const settings = result.config.neo4j ?? (await startOwn(result.config.cacheDir));
  // As the process itself does: an engine that has just begun plans slowly.
  const executor = openExecutor(settings, FOR_THE_START);
  try {
    await applySchema(executor);
    await prepareData({
      executor,
      reference: loadReference(gapCatalogueReference()),
      // Into an empty database only: statements are planned against the labels and properties of real data.
      config: { demo: true },
      log: { info: () => undefined, progress: () => undefined },
    });
  } finally {
    await executor.close();
  }
  const { uri, user, password, database } = settings;
  project.provide('neo4j', { uri, user, password, database });
}

/** Ends what `setup` started; an adopted Neo4j is left as it is. */
export async function teardown(): Promise<void> {
  await engine?.stop();
  if (dataDir) await rm(dataDir, { recursive: true, force: true });
}

async function startOwn(cacheDir: string): Promise<DatabaseSettings> {
  dataDir = await mkdtemp(path.join(tmpdir(), 'maillage-tests-'));
  let shown = 0;
  engine = await startEngine({
    dataDir,
    cacheDir,
    log: {
      info: (line) => console.log(line),
      // One line in five seconds: the output of tests is read in logs.
      progress: (line) => {
        if (Date.now() - shown < 5_000) return;
        shown = Date.now();
        console.log(line);
      },
    },
  });
  return engine;
}
