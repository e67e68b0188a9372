import { rm } from 'node:fs/promises';
import { type Progress, UNTOLD } from '../../../model/progress.ts';
import { BACKUP_TYPE, BACKUP_VERSION } from '../../backups/backup-lines.ts';
import { BackupRefusedError } from '../../exchange/backup/backup-refused-error.ts';
import { checkBackup } from '../../exchange/backup/read-backup.ts';
import { writeBackup } from '../../exchange/backup/write-backup.ts';
import { OWN_VERSION } from '../../project.ts';
import { holdTerritories } from '../../store/backups.ts';
import type { Transaction } from '../../store/execute.ts';
import { appliedSchema } from '../../store/schema.ts';
import { counted, GraphMovedError, graphNodes } from './graph-nodes.ts';

/** Attempts: writes outside maps by other processes are rare and short. */
const ATTEMPTS = 5;

/**
 * Writes the graph to a file as it is at one moment: no process writes to a map meanwhile; should one make or remove
 * anything else, it is read again. Gives the hash of what was written, to be confirmed by reading it back.
 */
export async function keepGraph(tx: Transaction, file: string, tell: Progress = UNTOLD): Promise<string> {
  await holdTerritories(tx);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { counts, nodes } = await graphNodes(tx);
      const header = {
        type: BACKUP_TYPE,
        version: BACKUP_VERSION,
        takenAt: new Date().toISOString(),
        program: OWN_VERSION,
        schema: await appliedSchema(tx),
        counts,
      } as const;
      return (await writeBackup(file, header, counted(nodes, counts, tell))).hash;
    } catch (error) {
      await rm(file, { force: true });
      if (!(error instanceof GraphMovedError) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Reads a backup back to verify it: one that cannot be read is no backup. Runs in the background. */
export async function confirmBackup(file: string, hash: string, tell: Progress = UNTOLD): Promise<void> {
  const { footer } = await checkBackup(file, tell);
  if (footer.hash !== hash) throw new BackupRefusedError('BACKUP_ALTERED');
}
