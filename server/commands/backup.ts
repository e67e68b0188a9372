import path from 'node:path';
import { spokenOf } from '../terminal.ts';
import { copyBackups } from '../use-cases/backups/copy-backups.ts';
import { takeBackup } from '../use-cases/backups/take-backup.ts';
import { runCommand } from './run-command.ts';

// npm run backup: one more file in the folder of backups, and its copy off the machine where the settings name a place.
await runCommand(async ({ executor, folder, config, terminal, signal }) => {
  const name = await takeBackup(executor, folder, 'asked');
  const file = path.join(folder.folder, name);
  terminal.info(`Sauvegarde faite et relue : ${file}\nBacked up and read back: ${file}`);
  const { copies: settings, backups: retention } = config;
  const outcomes = await copyBackups({ folder, settings, retention, signal }, { isAsked: true });
  const texts = spokenOf(({ copy, copyFaults }) => ({ ...copy, copyFaults }));
  const lines: string[] = [];
  // The backup is there all the same.
  for (const { where, copied, error } of outcomes)
    if (error === undefined) lines.push(texts.copied(where, copied));
    else terminal.error(texts.failed(where, texts.copyFaults[error.code]));
  return lines.join('\n');
});
