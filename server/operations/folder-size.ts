import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';

/** Bytes of all files below a folder; what goes away meanwhile, or is not there, counts for nothing. */
export async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = entries.map(async (entry) => {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return folderSize(inside);
    return entry.isFile() ? ((await stat(inside).catch(() => undefined))?.size ?? 0) : 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/**
 * Reads the bytes available to this user on the disk of a folder; undefined if the system does not report it.
 */
export async function bytesLeft(folder: string): Promise<number | undefined> {
  const found = await statfs(folder).catch(() => undefined);
  if (found !== undefined) return found.bavail * found.bsize;
  const above = path.dirname(folder);
  return above === folder ? undefined : bytesLeft(above);
}
