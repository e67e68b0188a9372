import { createReadStream, createWriteStream } from 'node:fs';
import { access, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CopyError, orCopyError } from './copy-error.ts';
import type { Destination } from './destination.ts';

/** Written with the first copy: where it is missing later, the disk is not mounted. */
const MARK = '.maillage-copies';
const MARK_TEXT =
  'Copies of the backups of Maillage. This file shows that the disk is mounted: leave it here.\n';
const DRAFT = /^\..*\.part$/;
const DRAFT_LEFT_MS = 3_600_000;

/** Opens a mounted folder of another disk or machine. Never creates it: that would hide a missing mount. */
export const folderDestination = (folder: string, signal?: AbortSignal): Destination => ({
  kind: 'folder',
  where: folder,
  open: (isKnown) => orCopyError(open(folder, isKnown)),
  list: () => orCopyError(list(folder)),
  put: (name, file) => orCopyError(put(folder, name, file, signal)),
  read: (name) =>
    orCopyError(
      (async () => {
        const file = path.join(folder, name);
        await access(file).catch(unknownIfAbsent);
        return createReadStream(file);
      })(),
    ),
  remove: (name) => orCopyError(rm(path.join(folder, name), { force: true })),
});

async function open(folder: string, isKnown: boolean): Promise<void> {
  const names = await readdir(folder);
  if (isKnown && !names.includes(MARK)) throw new CopyError('COPY_FOLDER_AWAY');
  if (!names.includes(MARK)) await writeFile(path.join(folder, MARK), MARK_TEXT);
  for (const name of names.filter((one) => DRAFT.test(one))) {
    const draft = path.join(folder, name);
    const { mtimeMs } = await stat(draft);
    if (Date.now() - mtimeMs > DRAFT_LEFT_MS) await rm(draft, { force: true });
  }
}

async function list(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return new Map(
    await Promise.all(
      files.map(async ({ name }) => [name, (await stat(path.join(folder, name))).size] as const),
    ),
  );
}

async function put(folder: string, name: string, file: string, signal?: AbortSignal): Promise<void> {
  const draft = path.join(folder, `.${name}.${process.pid}.part`);
  try {
    await pipeline(createReadStream(file), createWriteStream(draft, { mode: 0o600, flush: true }), {
      ...(signal && { signal }),
    });
    await rename(draft, path.join(folder, name));
  } finally {
    await rm(draft, { force: true });
  }
}

function unknownIfAbsent(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new CopyError('COPY_UNKNOWN', error) : error;
}
