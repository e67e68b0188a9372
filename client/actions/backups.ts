import type {
  Backup,
  BackupList,
  BackupTerritories,
  TerritoryRestoration,
} from '../../model/contract/backup.ts';
import {
  deleteBackup,
  listBackups,
  listBackupTerritories,
  previewBackupTerritory as previewTerritory,
  readBackupFile,
  restoreBackup,
  restoreBackupTerritory as restoreTerritory,
  takeBackup,
} from '../../model/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForFile } from '../api/call.ts';
import { longMoment } from '../messages/format.ts';
import { problemText, t } from '../messages/translate.ts';
import { save } from './download.ts';
import { notify } from './toast.ts';
import { type Written, write } from './write.ts';

/** Reads the list of backups and their schedule. */
export const readBackups = (): Promise<BackupList> => call(listBackups, {});

/** Backs everything up now. */
export const makeBackup = (jobId: string): Promise<Written<Backup>> =>
  write(() => call(takeBackup, { jobId }), { notice: t('backups.taken') });

export const removeBackup = ({ name }: Backup): Promise<Written<undefined>> =>
  write(() => call(deleteBackup, { params: { backupName: name } }), { notice: t('backups.removed') });

/** Restores a backup; everyone must sign in again. */
export const restoreFrom = ({ name, takenAt }: Backup, jobId: string): Promise<Written<unknown>> =>
  write(() => call(restoreBackup, { params: { backupName: name }, jobId }), {
    notice: t('backups.restored', longMoment(takenAt)),
  });

/** Keeps the file of a backup on this machine. */
export async function downloadBackup({ name }: Backup): Promise<void> {
  try {
    save(await callForFile(readBackupFile, { params: { backupName: name } }), name);
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
  }
}

/** Lists the territories of a backup. */
export const readBackupTerritories = (backupName: string): Promise<BackupTerritories> =>
  call(listBackupTerritories, { params: { backupName } });

/** Reads what restoring one territory would change. */
export const previewBackupTerritory = (
  backupName: string,
  territoryId: string,
): Promise<TerritoryRestoration> => call(previewTerritory, { params: { backupName, territoryId } });

/** Restores one territory, as one change of its history. */
export const restoreBackupTerritory = (
  backupName: string,
  { id, name }: TerritoryRestoration['territory'],
): Promise<Written<unknown>> =>
  write(
    (idempotencyKey) => call(restoreTerritory, { params: { backupName, territoryId: id }, idempotencyKey }),
    { notice: t('backups.territoryRestored', name) },
  );
