import path from 'node:path';
import { takeBackup } from '../use-cases/backups/take-backup.ts';
import { runCommand } from './run-command.ts';

// npm run backup: one more file in the folder of backups.
await runCommand(async ({ executor, folder }) => {
  const name = await takeBackup(executor, folder, 'asked');
  const file = path.join(folder.folder, name);
  return `Sauvegarde faite et relue : ${file}\nBacked up and read back: ${file}`;
});
