import { stat } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../start-error.ts';
import type { BackupFolder } from '../use-cases/backups/backup-folder.ts';

/** Exit status of a command line that asks for nothing that exists. */
export const USAGE_CODE = 2;

/** Returns the path of a backup, named by its name in the folder or by a path; refuses one that is not there. */
export async function backupFile(
  folder: BackupFolder,
  named: string,
  notFound: (file: string) => string,
): Promise<string> {
  const file = (await folder.find(named)) ?? path.resolve(named);
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  });
  if (found?.isFile()) return file;
  throw new StartError(notFound(file), undefined, USAGE_CODE);
}
