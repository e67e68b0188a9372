import type { upgrade as french } from '../../fr/served/upgrade.ts';

/** Messages of `npm run upgrade`. */
export const upgrade: typeof french = {
  usage:
    'npm run upgrade: upgrades the database.\nnpm run upgrade -- back [FILE]: goes back to the backup made before the last upgrade.',
  nothing: (last) => `The database is up to date (${last}): nothing to do.`,
  backedUp: (file) => `Backed up and read back: ${file}`,
  trying: 'Trying the upgrade on a copy, in a separate database…',
  tried: 'The trial worked: the copy is complete and readable.',
  failed: (why, file) =>
    `The trial failed: the database was not touched, and the previous version can go on.\nCause: ${why}\nThe backup stays: ${file}`,
  served:
    'Maillage still runs on this data: the database was not changed. Stop it, then run this command again, or start the new version.',
  done: (last) => `Database upgraded (${last}). To go back, with Maillage stopped: npm run upgrade -- back`,
  stopFirst: 'Maillage runs on this data: stop it first.',
  noBackup: (folder) =>
    `No backup made before an upgrade was found in ${folder}. Give the path of a backup: npm run upgrade -- back FILE`,
  noFile: (file) => `File not found: ${file}`,
  wentBack: (takenAt, last, kept) =>
    `The database is back in its state of ${takenAt} (${last}). Now start the previous version of Maillage.${kept === '' ? '' : `\nThe state before this command is kept: ${kept}`}`,
};
