import path from 'node:path';
import { StartError } from '../start-error.ts';
import { appliedSchema, applySchema } from '../store/schema.ts';
import { schemaFiles } from '../store/schema-files.ts';
import { spoken, spokenOf } from '../terminal.ts';
import { errorSentence } from '../texts/error-sentence.ts';
import { withEngineApart } from '../use-cases/backups/engine-apart.ts';
import { restoreBackup } from '../use-cases/backups/restore-backup.ts';
import { tryUpgrade } from '../use-cases/backups/try-upgrade.ts';
import { backUpBeforeUpgrade } from '../use-cases/backups/upgrade-schema.ts';
import { backupFile, USAGE_CODE } from './backup-file.ts';
import { type CommandDeps, runCommand } from './run-command.ts';

// npm run upgrade: brings the database to the schema of this program, after a backup and a trial on a copy of it.
await runCommand(
  async (deps) => {
    const [, , asked, file] = process.argv;
    if (asked === undefined) return upgrade(deps);
    if (asked === 'back') return goBack(deps, file);
    throw new StartError(texts().usage, undefined, USAGE_CODE);
  },
  { leavesSchema: true },
);

async function upgrade({
  config,
  executor,
  folder,
  terminal,
  signal,
  isServed,
}: CommandDeps): Promise<string> {
  const { steps, backup } = await backUpBeforeUpgrade(executor, folder);
  const last = schemaFiles().at(-1)?.name ?? '';
  if (steps.length === 0) return texts().nothing(last);
  if (backup !== undefined) {
    const file = path.join(folder.folder, backup);
    terminal.info(texts().backedUp(file));
    terminal.info(texts().trying);
    try {
      await withEngineApart(config, signal, (copy) =>
        tryUpgrade(copy, file, schemaFiles(), (step, nth, steps) =>
          terminal.info(spoken(({ schemaStep }) => schemaStep(step, nth, steps))),
        ),
      );
    } catch (error) {
      throw new StartError(texts().failed(errorSentence(error), file), error);
    }
    terminal.info(texts().tried);
    if (isServed) return texts().served;
  }
  await applySchema(executor, schemaFiles(), (step, nth, steps) =>
    terminal.info(spoken(({ schemaStep }) => schemaStep(step, nth, steps))),
  );
  return texts().done(last);
}

/** Restores the backup made before an upgrade, with its schema, for the previous program: upgrade -- back [FILE]. */
async function goBack(deps: CommandDeps, named: string | undefined): Promise<string> {
  const { executor, folder, isServed } = deps;
  if (isServed) throw new StartError(texts().stopFirst);
  const file =
    named === undefined ? await lastBeforeUpgrade(deps) : await backupFile(deps, named, texts().noFile);
  const { takenAt, safetyCopy } = await restoreBackup({ ...deps, toItsSchema: true }, file);
  const kept = safetyCopy === undefined ? '' : path.join(folder.folder, safetyCopy);
  return texts().wentBack(takenAt, (await appliedSchema(executor)).at(-1) ?? '', kept);
}

async function lastBeforeUpgrade({ executor, folder }: CommandDeps): Promise<string> {
  const known = schemaFiles().map(({ name }) => name);
  const file = await folder.newestBeforeUpgrade(known, await appliedSchema(executor));
  if (file === undefined) throw new StartError(texts().noBackup(folder.folder));
  return file;
}

function texts() {
  return spokenOf(({ upgrade }) => upgrade);
}
