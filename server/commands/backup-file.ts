import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CopyError } from '../copies/copy-error.ts';
import type { CopySettings } from '../copies/settings.ts';
import { destinationOf } from '../copies/settings.ts';
import { StartError } from '../start-error.ts';
import { spokenOf, type Terminal } from '../terminal.ts';
import type { BackupFolder } from '../use-cases/backups/backup-folder.ts';
import { bringCopy, isSealed, listCopies } from '../use-cases/backups/fetch-copy.ts';
import { failedCopy } from './copy-sentences.ts';

/** Exit status of a command line that asks for nothing that exists. */
export const USAGE_CODE = 2;

/** Dependencies of finding a backup. */
export interface FindDeps {
  readonly folder: BackupFolder;
  readonly config: { readonly copies: CopySettings };
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

const COPY = /^(folder|s3):(.+)$/;
const NEWEST = 'latest';

/**
 * Returns the path of a backup, named by its name in the folder, by a path, or by its copy off the machine:
 * `s3:latest`, `folder:NAME`. A copy, and an encrypted file, is first brought into the folder of backups.
 *
 * @throws StartError for one that is not there, or cannot be fetched or decrypted.
 */
export async function backupFile(
  deps: FindDeps,
  named: string,
  notFound: (file: string) => string,
): Promise<string> {
  const copy = COPY.exec(named);
  if (copy !== null) return orSaid(named, bring(deps, copy[1] === 's3' ? 's3' : 'folder', copy[2] ?? ''));
  const file = (await deps.folder.find(named)) ?? path.resolve(named);
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  });
  if (!found?.isFile()) throw new StartError(notFound(file), undefined, USAGE_CODE);
  if (!isSealed(file)) return file;
  return orSaid(file, bringFrom(deps, createReadStream(file), file));
}

async function bring(deps: FindDeps, kind: 'folder' | 's3', asked: string): Promise<string> {
  const texts = spokenOf(({ copy }) => copy);
  const destination = await destinationOf(kind, deps.config.copies, deps.signal);
  if (destination === undefined) throw new StartError(texts.noPlace(kind), undefined, USAGE_CODE);
  const name = asked === NEWEST ? (await listCopies(destination))[0]?.name : asked;
  if (name === undefined) throw new StartError(texts.noCopy(destination.where), undefined, USAGE_CODE);
  return bringFrom(deps, await destination.read(name), name);
}

async function bringFrom(
  { folder, config, terminal }: FindDeps,
  stream: Parameters<typeof bringCopy>[0],
  name: string,
): Promise<string> {
  const file = await bringCopy(stream, name, folder.folder, config.copies.identity);
  terminal.info(spokenOf(({ copy }) => copy.brought(file)));
  return file;
}

/** Says a failed copy in a sentence. */
async function orSaid<T>(where: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof CopyError)) throw error;
    throw new StartError(failedCopy(where, error), error);
  }
}
