import path from 'node:path';
import { StartError } from '../start-error.ts';
import { copyBackups } from '../use-cases/backups/copy-backups.ts';
import { takeBackup } from '../use-cases/backups/take-backup.ts';
import { copyLine } from './copy-sentences.ts';
import { runCommand } from './run-command.ts';

/** Exit status of a backup that was made and could not be copied off the machine; 1 is a backup that failed. */
const COPY_FAILED_CODE = 3;

// npm run backup: one more file in the folder of backups, and its copy off the machine where the settings name a place.
await runCommand(async ({ executor, folder, config, terminal, signal }) => {
  const name = await takeBackup(executor, folder, 'asked');
  const file = path.join(folder.folder, name);
  terminal.info(`Sauvegarde faite et relue : ${file}\nBacked up and read back: ${file}`);
  const { copies: settings, backups: retention } = config;
  const outcomes = await copyBackups({ folder, settings, retention, signal }, { isAsked: true });
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const copied = outcomes.filter(({ error }) => error === undefined);
  for (const outcome of copied) terminal.info(copyLine(outcome));
  // The backup exists all the same: the status lets a scheduler tell the two failures apart.
  if (failed.length > 0) throw new StartError(failed.map(copyLine).join('\n'), undefined, COPY_FAILED_CODE);
  return '';
});
