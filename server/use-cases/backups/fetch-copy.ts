import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CopyError } from '../../copies/copy-error.ts';
import type { Destination } from '../../copies/destination.ts';
import { openSealed } from '../../copies/seal.ts';

const SEALED = '.age';
const END = '.jsonl.gz';

/** Returns true if a file is encrypted, by its name. */
export const isSealed = (name: string): boolean => name.endsWith(SEALED);

/** Lists the copies of a place, the newest first: their names begin with the instant. */
export async function listCopies(destination: Destination): Promise<{ name: string; bytes: number }[]> {
  return [...(await destination.list())]
    .map(([name, bytes]) => ({ name, bytes }))
    .filter(({ name }) => name.replace(SEALED, '').endsWith(END))
    .sort((a, b) => (a.name > b.name ? -1 : 1));
}

/**
 * Brings a copy into the folder of backups, decrypted, as one that a person brought; returns its path there.
 *
 * @param identity Identity file of age, needed for an encrypted copy.
 * @throws CopyError `COPY_NO_KEY` without it, `COPY_OTHER_KEY` where it does not fit.
 */
export async function bringCopy(
  stream: Readable,
  name: string,
  folder: string,
  identity: string | undefined,
): Promise<string> {
  const file = path.join(folder, `brought-${path.basename(name).replace(/\.age$/, '')}`);
  const draft = path.join(folder, `.${path.basename(file)}.${process.pid}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    if (!isSealed(name)) await pipeline(stream, createWriteStream(draft, { mode: 0o600 }));
    else if (identity === undefined) throw new CopyError('COPY_NO_KEY');
    else await openSealed(stream, draft, identity);
    await rename(draft, file);
    return file;
  } finally {
    stream.destroy();
    await rm(draft, { force: true });
  }
}
