import type { BackupReason } from '../../../model/contract/backup.ts';
import type { Executor } from '../../store/execute.ts';
import { mutex } from '../../store/mutex.ts';
import type { BackupFolder } from './backup-folder.ts';
import { confirmBackup, keepGraph } from './keep-graph.ts';

/** No limit: writes wait for it, readings do not. */
export const BACKUP_PATIENCE = { timeoutMs: 30 * 60_000 };

/** Backs everything up while the server runs; gives the name of the file, which was read back. */
export const takeBackup = (
  executor: Executor,
  folder: BackupFolder,
  reason: BackupReason,
  now = new Date(),
): Promise<string> =>
  mutex(executor, 'backup', () =>
    folder.keep(reason, now, async (file) => {
      const hash = await executor.holdWrites((write) => write((tx) => keepGraph(tx, file), BACKUP_PATIENCE));
      await confirmBackup(file, hash);
    }),
  );
