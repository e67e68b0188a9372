import { LANGUAGES } from '../../model/contract/languages.ts';
import { RefusedError } from '../../model/errors.ts';
import { type Config, loadConfig } from '../config.ts';
import { localDatabase } from '../engine/local-database.ts';
import { openLifetime } from '../lifetime.ts';
import { ensureSecret } from '../secret.ts';
import { StartError } from '../start-error.ts';
import { awaitDatabase } from '../store/await-database.ts';
import { type Executor, FOR_THE_START, openExecutor } from '../store/execute.ts';
import { openTerminal } from '../terminal.ts';
import { problemText } from '../texts/problem-text.ts';
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
}

/**
 * Runs a command on the database of the settings: an existing Neo4j, that of a running Maillage, or the local
 * one, started for as long as the command lasts. Prints the result, or the reason why nothing was done.
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
    const settings = config.neo4j ?? (await localDatabase(config, terminal, lifetime));
    const executor = openExecutor(settings, FOR_THE_START);
    lifetime.defer(() => executor.close());
    await awaitDatabase(executor, settings.uri, terminal, lifetime.signal);
    const folder = new BackupFolder(config.backups.folder);
    if (!leavesSchema) {
      await upgradeSchema(executor, folder);
      await executor.writeTransaction((tx) => wrapPlainCodes(tx, key));
    }
    terminal.info(await work({ config, executor, folder, key }));
    await lifetime.end(0);
  } catch (error) {
    terminal.error(sentence(error));
    await lifetime.end(error instanceof StartError ? error.exitCode : 1);
  }
}

function sentence(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if (!(error instanceof RefusedError)) return error instanceof Error ? `${error.stack}` : String(error);
  const values = 'values' in error ? (error.values as Readonly<Record<string, unknown>>) : {};
  return LANGUAGES.map((language) => problemText(error.code, language)?.detail ?? error.message)
    .map((text) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])))
    .join('\n');
}
