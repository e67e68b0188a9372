import type { BackupReason } from '../../../model/contract/backup.ts';
import { Job } from '../../jobs/job.ts';
import { listForeign } from '../../store/backups.ts';
import type { Executor } from '../../store/execute.ts';
import { mutex } from '../../store/mutex.ts';
import { logWarning } from '../../unexpected-errors.ts';
import type { BackupFolder } from './backup-folder.ts';
import { confirmBackup, keepGraph } from './keep-graph.ts';

/** No limit: writes wait for it, readings do not. */
export const BACKUP_PATIENCE = { timeoutMs: 30 * 60_000 };

const FOREIGN = 'nodes of another program are left out of backups: give Maillage a database of its own';

/** Backs everything up while the server runs; gives the name of the file, which was read back. */
export const takeBackup = (
  executor: Executor,
  folder: BackupFolder,
  reason: BackupReason,
  now = new Date(),
  job = new Job(),
): Promise<string> =>
  mutex(executor, 'backup', () =>
    folder.keep(reason, now, async (file) => {
      const foreign = await listForeign(executor);
      if (foreign.length > 0) logWarning(executor, { foreign }, FOREIGN);
      const hash = await executor.holdWrites((write) =>
        write((tx) => keepGraph(tx, file, job.within(0, 75)), BACKUP_PATIENCE),
      );
      await confirmBackup(file, hash, job.within(75, 100));
      job.check();
    }),
  );
