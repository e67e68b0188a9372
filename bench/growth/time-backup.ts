import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openExecutor } from '../../server/store/execute.ts';
import { ServerKey } from '../../server/use-cases/access/server-key.ts';
import { BackupFolder } from '../../server/use-cases/backups/backup-folder.ts';
import { restoreBackup } from '../../server/use-cases/backups/restore-backup.ts';
import { takeBackup } from '../../server/use-cases/backups/take-backup.ts';
import { peakMemory } from '../server/memory.ts';
import type { Installation } from './installations.ts';

/**
 * Times a backup of everything and its restoration, and notes the size of the file. They run in this process, as the
 * commands of the terminal do: over the API they ask for the link of the machine.
 */
export async function timeBackup({ settings, note }: Installation): Promise<void> {
  const executor = openExecutor(settings);
  const folder = mkdtempSync(path.join(tmpdir(), 'maillage-growth-backup-'));
  const backups = new BackupFolder(folder);
  try {
    const begin = performance.now();
    const file = path.join(folder, await takeBackup(executor, backups, 'asked'));
    note('backup of everything', (performance.now() - begin) / 1000, 's');
    note('backup: size of the file', statSync(file).size / 2 ** 20, 'MiB');
    note('backup: memory of its process, at most', peakMemory(process.pid), 'MiB');
    const again = performance.now();
    await restoreBackup({ executor, folder: backups, key: new ServerKey() }, file);
    note('restoration of everything', (performance.now() - again) / 1000, 's');
  } finally {
    await executor.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
