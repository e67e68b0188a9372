import type { CopyFault } from '../../model/contract/backup.ts';

/** A copy that could not be made, verified or fetched. The backups on the machine are as they were. */
export class CopyError extends Error {
  readonly code: CopyFault;

  constructor(code: CopyFault, cause?: unknown) {
    super(`The copy failed: ${code}`, { cause });
    this.name = new.target.name;
    this.code = code;
  }
}

const OF_SYSTEM: Readonly<Record<string, CopyFault>> = {
  ENOSPC: 'COPY_NO_SPACE',
  EDQUOT: 'COPY_NO_SPACE',
  EFBIG: 'COPY_NO_SPACE',
  ENOENT: 'COPY_FOLDER_AWAY',
  ENOTDIR: 'COPY_FOLDER_AWAY',
  EIO: 'COPY_FOLDER_AWAY',
  ESTALE: 'COPY_FOLDER_AWAY',
  ENODEV: 'COPY_FOLDER_AWAY',
  ENOTCONN: 'COPY_FOLDER_AWAY',
  EHOSTDOWN: 'COPY_FOLDER_AWAY',
  EACCES: 'COPY_REFUSED',
  EPERM: 'COPY_REFUSED',
  EROFS: 'COPY_REFUSED',
};

/** Names the error of work in a place as a `CopyError`. */
export async function orCopyError<T>(work: Promise<T>, named = copyErrorOf): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw named(error);
  }
}

/** Names an error of the file system. */
export function copyErrorOf(error: unknown): CopyError {
  if (error instanceof CopyError) return error;
  const { code } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined };
  return new CopyError(OF_SYSTEM[code ?? ''] ?? 'COPY_FAILED', error);
}
