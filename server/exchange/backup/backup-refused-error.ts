import { RefusedError } from '../../../model/errors.ts';

/** Why a backup is not restored. */
export type BackupRefusal =
  | 'BACKUP_BROKEN'
  | 'BACKUP_ALTERED'
  | 'BACKUP_NEWER'
  | 'RESTORE_FAILED'
  | 'RESTORE_TOO_LARGE';

/** A backup that cannot be restored as it is; nothing was changed. */
export class BackupRefusedError extends RefusedError {
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: BackupRefusal, values: Readonly<Record<string, string | number>> = {}) {
    super(
      code,
      code === 'RESTORE_FAILED' ? 503 : code === 'RESTORE_TOO_LARGE' ? 507 : 422,
      `The backup is refused: ${code}.`,
    );
    this.values = values;
  }
}
