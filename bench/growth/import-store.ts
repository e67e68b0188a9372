import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { writeSettings } from '../../server/engine/configure.ts';
import { ROOM_ENGINE } from '../../server/engine/engine-kind.ts';
import { classPath } from '../../server/engine/engine-program.ts';
import { findJava } from '../../server/engine/find-java.ts';
import { resolveEngine } from '../../server/engine/resolve.ts';
import { DERIVED_RULES } from '../../server/store/derived-names.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';
import { schemaFiles } from '../../server/store/schema-files.ts';

const run = promisify(execFile);
const SILENT = { info: () => undefined, progress: () => undefined };

/** Imports files into the store of an engine that does not run, by Neo4j's own command. */
export async function importStore(
  { dataDir, cacheDir }: { readonly dataDir: string; readonly cacheDir: string },
  options: readonly string[],
): Promise<void> {
  const home = path.join(dataDir, 'neo4j');
  mkdirSync(home, { recursive: true });
  const [java, jars] = [await findJava(), await resolveEngine({ cacheDir, log: SILENT })];
  await writeSettings(home, jars, ROOM_ENGINE, { host: '127.0.0.1', port: 7687 });
  const command = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', '--id-type=string'];
  await run(
    java.command,
    ['-Xmx2g', '-cp', classPath({ jars, java }), ...command, '--overwrite-destination', ...options],
    {
      cwd: home,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, 'conf') },
      maxBuffer: 2 ** 26,
    },
  );
}

/** Makes constraints and indexes of an imported store, and notes that its schema is that of this program. */
export async function prepareStore(settings: DatabaseSettings): Promise<void> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
  const ask = async (text: string, parameters: Record<string, unknown> = {}): Promise<void> => {
    const session = driver.session({ database: settings.database });
    try {
      await session.run(text, parameters);
    } finally {
      await session.close();
    }
  };
  try {
    for (const { definitions } of schemaFiles()) for (const text of definitions) await ask(text);
    await ask('CALL db.awaitIndexes(900)');
    for (const { name } of schemaFiles().slice(1))
      await ask('CREATE (:SchemaVersion {name: $name, at: $at, program: "bench"})', {
        name,
        at: new Date().toISOString(),
      });
    await ask('MATCH (c:Change) CALL (c) { SET c.unseen = [] } IN TRANSACTIONS OF 10000 ROWS');
    await ask('MERGE (s:Setup {id: "name-rules"}) SET s.rules = $rules', {
      rules: neo4j.int(DERIVED_RULES),
    });
  } finally {
    await driver.close();
  }
}
