import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../start-error.ts';
import type { EngineKind } from './engine-kind.ts';
import { classPath, type EngineProgram, sharedClasses } from './engine-program.ts';
import type { EngineJars } from './resolve.ts';

const run = promisify(execFile);

/** Address of an engine. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Writes the settings of the engine; done at each start, since the port and the jars may be others. */
export async function writeSettings(
  home: string,
  jars: EngineJars,
  kind: EngineKind,
  listensAt: ListenAddress,
): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  await mkdir(path.join(home, 'conf'), { recursive: true });
  await writeFile(path.join(home, 'conf', 'neo4j.conf'), settings(jars, kind, listensAt));
}

/**
 * Reads or creates the engine's random password, in a file that only its owner can read. The engine gets it
 * before its first start; afterwards the file is our only copy.
 */
export async function ensurePassword(home: string, program: EngineProgram): Promise<string> {
  const file = path.join(home, 'password');
  const hasData = existsSync(path.join(home, 'data', 'databases', 'system'));
  if (existsSync(file)) {
    const password = (await readFile(file, 'utf8')).trim();
    if (!hasData) await setInitialPassword(home, program, file);
    return password;
  }
  if (hasData) {
    throw new StartError(`The password of the local Neo4j is missing: restore ${file} from your backup.`);
  }
  const password = randomBytes(24).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  await setInitialPassword(home, program, file);
  return password;
}

// For a process of a second: compiled quickly rather than well.
const BRIEF = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

async function setInitialPassword(home: string, program: EngineProgram, file: string): Promise<void> {
  // Neo4j's own command, without the launcher in front of it, which is a second JVM and takes three times as long. The
  // password is read from the file (@): arguments are visible to every user of the machine.
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, 'conf') };
  const command = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${file}`];
  const options = [...BRIEF, ...sharedClasses(program), '-cp', classPath(program)];
  await run(program.java.command, [...options, ...command], { env, timeout: 600_000 });
}

function settings(jars: EngineJars, kind: EngineKind, { host, port }: ListenAddress): string {
  const procedures = kind.procedures.join(',');
  return `# Written by Maillage at each start: edits are lost.
server.default_listen_address=${host}
server.bolt.listen_address=${host}:${port}
server.http.enabled=false
server.https.enabled=false
server.directories.plugins=${jars.plugins}

# Nothing leaves the machine, no file and no address is read (LOAD CSV), and of procedures that are not Neo4j's own only
# these exist.
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
dbms.security.procedures.allowlist=${procedures}
dbms.security.procedures.unrestricted=${procedures}

# Queries hold what people typed: no log keeps them.
db.logs.query.enabled=OFF

# A workshop's laptop: modest memory and disk. The heap is set on the command line.
db.tx_log.preallocate=false

# Planning a statement takes a hundred times as long as running it (decision 26): by itself Neo4j plans anew for lists of
# another length, and in a small database, where all counts change, every ten seconds.
internal.cypher.use_parameter_size=false
dbms.cypher.min_replan_interval=${kind.plansLast}

${jars.release.settings}${kind.settings}
# Connections are closed by us before a stop: the five seconds Bolt waits for late jobs are for nothing.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.server.bolt.thread_pool_shutdown_wait_time=1s
`;
}
