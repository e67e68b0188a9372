import type { prove as french } from '../../fr/served/prove.ts';

/** Messages of `npm run prove`. */
export const prove: typeof french = {
  none: (folder) => `No readable backup in ${folder}.`,
  noFile: (file) => `File not found: ${file}`,
  proving: (file) => `Restoring ${file} into a separate database…`,
  same: (nodes, seconds) => `Backup proven: ${nodes} nodes restored, same content (${seconds} s).`,
  different: (why) => `This backup does not restore the same data. ${why}`,
  impossible: (why) => `The backup could not be tried; it stays. ${why}`,
  noMemory: 'It needs 700 MB of free memory.',
};
