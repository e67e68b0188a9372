import { z } from 'zod';
import {
  Backup,
  BackupList,
  BackupName,
  BackupTerritories,
  RestoredBackup,
  TerritoryRestoration,
} from '../backup.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import {
  backup,
  backupList,
  backupTerritories,
  restoredBackup,
  territoryRestoration,
} from '../examples/administration.ts';
import { Id } from '../primitives.ts';
import { Restored } from '../snapshot.ts';

const BackupParams = z.object({ backupName: BackupName });
const TerritoryParams = BackupParams.extend({ territoryId: Id });

export const listBackups = defineEndpoint({
  name: 'listBackups',
  method: 'GET',
  path: '/api/backups',
  tag: 'backups',
  summary: 'The backups that the server keeps, the latest first, and when it makes them',
  action: 'backups.manage',
  response: BackupList,
  responseExample: backupList,
});

export const takeBackup = defineEndpoint({
  name: 'takeBackup',
  method: 'POST',
  path: '/api/backups',
  tag: 'backups',
  summary: 'Back everything up now, and read it back',
  action: 'backups.manage',
  isJob: true,
  status: 201,
  response: Backup,
  responseExample: backup,
});

export const readBackupFile = defineEndpoint({
  name: 'readBackupFile',
  method: 'GET',
  path: '/api/backups/:backupName/file',
  tag: 'backups',
  summary: 'The file of a backup: compressed JSON Lines with all that is private',
  action: 'backups.manage',
  params: BackupParams,
  mediaType: 'application/gzip',
});

export const deleteBackup = defineEndpoint({
  name: 'deleteBackup',
  method: 'DELETE',
  path: '/api/backups/:backupName',
  tag: 'backups',
  summary: 'Remove a backup for good',
  action: 'backups.manage',
  params: BackupParams,
});

export const restoreBackup = defineEndpoint({
  name: 'restoreBackup',
  method: 'POST',
  path: '/api/backups/:backupName/restore',
  tag: 'backups',
  summary:
    'Make everything what it was then, all or nothing; what is there now is kept as a backup, all sessions end',
  action: 'backups.manage',
  isJob: true,
  params: BackupParams,
  response: RestoredBackup,
  responseExample: restoredBackup,
});

export const listBackupTerritories = defineEndpoint({
  name: 'listBackupTerritories',
  method: 'GET',
  path: '/api/backups/:backupName/territories',
  tag: 'backups',
  summary: 'The territories that a backup holds, by name',
  action: 'backups.manage',
  params: BackupParams,
  response: BackupTerritories,
  responseExample: backupTerritories,
});

export const previewBackupTerritory = defineEndpoint({
  name: 'previewBackupTerritory',
  method: 'GET',
  path: '/api/backups/:backupName/territories/:territoryId',
  tag: 'backups',
  summary: 'What restoring one territory from a backup would change, and what it cannot bring back',
  action: 'backups.manage',
  params: TerritoryParams,
  response: TerritoryRestoration,
  responseExample: territoryRestoration,
});

export const restoreBackupTerritory = defineEndpoint({
  name: 'restoreBackupTerritory',
  method: 'POST',
  path: '/api/backups/:backupName/territories/:territoryId/restore',
  tag: 'backups',
  summary: 'Make one territory what it was in a backup, as one change that undoes; actors elsewhere stay',
  action: 'backups.manage',
  params: TerritoryParams,
  response: Restored,
  responseExample: { revisions: [{ territoryId: 'val-d-exemple', revision: 43 }] },
});
