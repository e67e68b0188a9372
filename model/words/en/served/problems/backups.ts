import type { backupProblems as french } from '../../../fr/served/problems/backups.ts';

/** Messages about failed backups and restorations. */
export const backupProblems: typeof french = {
  BACKUP_NOT_FOUND: {
    title: 'Backup not found',
    detail: 'This file is no longer in the folder of backups.',
  },
  BACKUP_BROKEN: {
    title: 'Backup unreadable',
    detail: 'This file is cut, damaged or no backup of Maillage (line {line}). Nothing was changed.',
  },
  BACKUP_ALTERED: {
    title: 'Backup altered',
    detail: 'The hash of this file does not fit its content: it was altered since. Nothing was changed.',
  },
  BACKUP_IMPOSSIBLE: {
    title: 'Backup with an impossible value',
    detail: 'Line {line} of this backup, {kind} “{id}”: “{field}” cannot be “{value}”. Nothing was changed.',
  },
  BACKUP_NO_SPACE: {
    title: 'Not enough space for a backup',
    detail:
      'The disk of the folder {folder} has {leftMb} MB left; a backup needs {neededMb}. Free some space, or choose another folder (MAILLAGE_BACKUPS). Existing backups stay.',
  },
  BACKUP_NEWER: {
    title: 'Backup too new',
    detail: 'This backup comes from a newer Maillage ({program}): install it first. Nothing was changed.',
  },
  GRAPH_MOVED: {
    title: 'Database being written',
    detail:
      'Another program went on writing to the database: it could not be read as it is at one moment. Try again.',
  },
  RESTORE_TOO_LARGE: {
    title: 'Restoration too large',
    detail:
      'Neo4j has not enough memory to change so much at once. Nothing was changed: restore into a Neo4j that has more (NEO4J_URI).',
  },
  RESTORE_FAILED: {
    title: 'Restoration given up',
    detail:
      'The database could not become exactly what the backup says, perhaps because another restoration is going on. Nothing was changed: try again.',
  },
};
