import path from 'node:path';
import { copyBackups } from '../use-cases/backups/copy-backups.ts';
import { takeBackup } from '../use-cases/backups/take-backup.ts';
import { copyLine } from './copy-sentences.ts';
import { runCommand } from './run-command.ts';

// npm run backup: one more file in the folder of backups, and its copy off the machine where the settings name a place.
await runCommand(async ({ executor, folder, config, terminal, signal }) => {
  const name = await takeBackup(executor, folder, 'asked');
  const file = path.join(folder.folder, name);
  terminal.info(`Sauvegarde faite et relue : ${file}\nBacked up and read back: ${file}`);
  const { copies: settings, backups: retention } = config;
  const outcomes = await copyBackups({ folder, settings, retention, signal }, { isAsked: true });
  // The backup is there all the same.
  for (const failed of outcomes.filter(({ error }) => error !== undefined)) terminal.error(copyLine(failed));
  return outcomes
    .filter(({ error }) => error === undefined)
    .map(copyLine)
    .join('\n');
});
