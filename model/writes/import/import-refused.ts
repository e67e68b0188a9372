import { type FieldError, RefusedError } from '../../errors.ts';

/** A file that cannot be read, or not be brought in as it is: why, with what its sentence names. */
export class ImportRefusedError extends RefusedError {
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: ImportRefusal,
    values: Readonly<Record<string, string | number>> = {},
    errors?: readonly FieldError[],
  ) {
    super(code, `The file is refused: ${code}.`, errors);
    this.values = values;
  }
}

/** Why a file is refused as a whole. */
export type ImportRefusal =
  | 'IMPORT_FORMAT_UNKNOWN'
  | 'IMPORT_OLD_SPREADSHEET'
  | 'IMPORT_UCINET'
  | 'IMPORT_SESSION'
  | 'IMPORT_DOCUMENT'
  | 'IMPORT_MIND_MAP'
  | 'IMPORT_COMPRESSED'
  | 'IMPORT_EMPTY'
  | 'IMPORT_TOO_LARGE'
  | 'IMPORT_TOO_MANY_ROWS'
  | 'IMPORT_TOO_MANY_COLUMNS'
  | 'IMPORT_TOO_MANY_ELEMENTS'
  | 'IMPORT_TOO_DEEP'
  | 'IMPORT_BINARY'
  | 'IMPORT_PDF'
  | 'IMPORT_BROKEN_TEXT'
  | 'IMPORT_BROKEN_FILE'
  | 'IMPORT_BROKEN_ARCHIVE'
  | 'IMPORT_ARCHIVE_TOO_LARGE'
  | 'IMPORT_DOCTYPE'
  | 'IMPORT_NOTHING_RECOGNISED'
  | 'IMPORT_UNKNOWN_VALUE'
  | 'IMPORT_ENGINE_MEMORY'
  | 'IMPORT_CANCELLED';

/** An import was cancelled: nothing of it was written. */
export class ImportCancelledError extends ImportRefusedError {
  constructor() {
    super('IMPORT_CANCELLED');
  }
}
