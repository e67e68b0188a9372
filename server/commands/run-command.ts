import { type Config, loadConfig } from '../config.ts';
import { localDatabase } from '../engine/local-database.ts';
import { isHeld } from '../engine/lock-data.ts';
import { openLifetime } from '../lifetime.ts';
import { ensureSecret } from '../secret.ts';
import { StartError } from '../start-error.ts';
import { awaitDatabase } from '../store/await-database.ts';
import { type Executor, FOR_THE_START, openExecutor } from '../store/execute.ts';
import { openTerminal, spoken, type Terminal } from '../terminal.ts';
import { errorSentence } from '../texts/error-sentence.ts';
import { ServerKey } from '../use-cases/access/server-key.ts';
import { wrapPlainCodes } from '../use-cases/access/wrap-codes.ts';
import { BackupFolder } from '../use-cases/backups/backup-folder.ts';
import { upgradeSchema } from '../use-cases/backups/upgrade-schema.ts';

/** Dependencies of a command. */
export interface CommandDeps {
  readonly config: Config;
  readonly executor: Executor;
  readonly folder: BackupFolder;
  readonly key: ServerKey;
  readonly terminal: Terminal;
  /** Aborted when the command is asked to stop. */
  readonly signal: AbortSignal;
  /** Whether a Maillage that runs on this machine serves the database. */
  readonly isServed: boolean;
}

/**
 * Runs a command on the database of the settings: an existing Neo4j, that of a running Maillage, or the local
 * one, started for as long as the command lasts. Prints the result if there is one, or the reason why nothing
 * was done.
 */
export async function runCommand(
  work: (deps: CommandDeps) => Promise<string>,
  { leavesSchema = false }: { readonly leavesSchema?: boolean } = {},
): Promise<void> {
  const terminal = openTerminal();
  const config = loadConfig();
  const lifetime = openLifetime(terminal);
  try {
    const key = new ServerKey(ensureSecret(config));
    const isServed = config.neo4j === undefined && isHeld(config.dataDir);
    const settings = config.neo4j ?? (await localDatabase(config, terminal, lifetime));
    const executor = openExecutor(settings, FOR_THE_START);
    lifetime.defer(() => executor.close());
    await awaitDatabase(executor, { uri: settings.uri, ...config.neo4j }, terminal, lifetime.signal);
    const folder = new BackupFolder(config.backups.folder);
    if (!leavesSchema) {
      await upgradeSchema(executor, folder, undefined, (step, nth, steps) =>
        terminal.info(spoken(({ schemaStep }) => schemaStep(step, nth, steps))),
      );
      await executor.writeTransaction((tx) => wrapPlainCodes(tx, key));
    }
    const text = await work({ config, executor, folder, key, terminal, isServed, signal: lifetime.signal });
    if (text !== '') terminal.info(text);
    await lifetime.end(0);
  } catch (error) {
    terminal.error(errorSentence(error));
    await lifetime.end(error instanceof StartError ? error.exitCode : 1);
  }
}
