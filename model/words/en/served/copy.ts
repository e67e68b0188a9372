import type { copy as french } from '../../fr/served/copy.ts';

/** Messages of `npm run copy`, and of what reads copies back. */
export const copy: typeof french = {
  usage:
    'npm run copy: copies the backups that wait. npm run copy -- list: shows the copies. npm run copy -- key FILE: makes an encryption key.',
  nowhere: 'No place for copies is set: MAILLAGE_COPY_FOLDER or MAILLAGE_COPY_S3.',
  noPlace: (kind) =>
    `No place for copies of this kind (${kind}) is set: MAILLAGE_COPY_FOLDER or MAILLAGE_COPY_S3.`,
  busy: 'Another process is copying: try again in a few minutes.',
  copied: (where, names) =>
    names.length === 0
      ? `${where}: everything is copied already.`
      : `${where}: ${names.length} copied, read back and identical.\n${names.map((name) => `  ${name}`).join('\n')}`,
  failed: (where, why) => `${where}: ${why}`,
  found: (where, kind, copies) =>
    copies.length === 0
      ? `${where}: no copy.`
      : `${where}:\n${copies.map(({ name, bytes }) => `  ${kind}:${name}  ${bytes} bytes`).join('\n')}`,
  noCopy: (where) => `${where}: no copy.`,
  brought: (file) => `Copy fetched and decrypted: ${file}`,
  badRecipients: 'MAILLAGE_COPY_RECIPIENTS holds something else than public keys of age (age1…).',
  key: (file, recipient) =>
    `Key made: ${file}. Keep this file off this machine, in two places: without it nobody reads the copies.\nFor the server: MAILLAGE_COPY_RECIPIENTS=${recipient}`,
  keyExists: (file) => `${file} exists already: choose another name.`,
};
