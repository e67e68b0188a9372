import type { CopyFault } from '../../contract/backup.ts';

/** Reasons why a copy off the machine failed, with what to do; a sentence continues with them. */
export const copyFaults: Readonly<Record<CopyFault, string>> = {
  COPY_FOLDER_AWAY: 'the folder is not there: is the disk plugged in and mounted?',
  COPY_NO_SPACE: 'no room is left, there or in the folder of backups: free some.',
  COPY_REFUSED: 'writing is refused: check the rights, the key and the name of the bucket.',
  COPY_UNREACHABLE: 'the service does not answer: check the network and the address.',
  COPY_DIFFERENT: 'the copy, read back, differs from the original; it was deleted and will be made again.',
  COPY_UNKNOWN: 'this copy does not exist: npm run copy -- list lists the existing ones.',
  COPY_NO_KEY: 'the identity file of age that opens the copies is needed (MAILLAGE_COPY_IDENTITY).',
  COPY_OTHER_KEY: 'this identity file does not open this copy, or the copy is damaged.',
  COPY_FAILED: 'the cause is not known: see the server’s log.',
};
