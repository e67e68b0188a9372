import { RefusedError } from '../../../model/errors.ts';

/** Why a backup is not made or restored. */
export type BackupRefusal =
  | 'BACKUP_BROKEN'
  | 'BACKUP_ALTERED'
  | 'BACKUP_IMPOSSIBLE'
  | 'BACKUP_NEWER'
  | 'BACKUP_NO_SPACE'
  | 'RESTORE_FAILED'
  | 'RESTORE_TOO_LARGE';

/** A backup that cannot be made, or not be restored as it is; nothing was changed. */
export class BackupRefusedError extends RefusedError {
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: BackupRefusal, values: Readonly<Record<string, string | number>> = {}) {
    super(code, `The backup is refused: ${code}.`);
    this.values = values;
  }
}
