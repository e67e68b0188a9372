import type { Backup, BackupList, RestoredBackup } from '../../model/contract/backup.ts';

/** Examples of backups, for the description of the API. */
export const backup: Backup = {
  name: 'maillage-2026-03-12T03-00-00-000Z-scheduled.jsonl.gz',
  reason: 'scheduled',
  takenAt: '2026-03-12T03:00:00.000Z',
  size: 48_213,
  readable: true,
  program: '0.1.0',
  counts: { territories: 4, actors: 75, cooperations: 61, changes: 312 },
};

export const backupList: BackupList = {
  items: [backup],
  folder: '/var/lib/maillage/backups',
  schedule: { everyHours: 24, kept: 14 },
};

export const restoredBackup: RestoredBackup = {
  name: backup.name,
  takenAt: backup.takenAt,
  safetyCopy: 'maillage-2026-03-13T09-12-44-120Z-before_restore.jsonl.gz',
};
