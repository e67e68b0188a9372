import type { BackupHeader } from '../../backups/backup-lines.ts';
import { BackupRefusedError } from '../../exchange/backup/backup-refused-error.ts';
import { stepsUnknown } from '../../store/schema.ts';
import { type SchemaFile, schemaFiles } from '../../store/schema-files.ts';

/** Refuses a backup of a newer program: it has schema steps that this one does not know. */
export function refuseNewer(
  { schema, program }: Pick<BackupHeader, 'schema' | 'program'>,
  files: readonly SchemaFile[] = schemaFiles(),
): void {
  if (stepsUnknown(schema, files).length > 0) throw new BackupRefusedError('BACKUP_NEWER', { program });
}

/** Splits the steps of this program into those of a backup and the later ones. */
export function splitSteps(
  { schema }: Pick<BackupHeader, 'schema'>,
  files: readonly SchemaFile[],
): readonly [own: readonly SchemaFile[], later: readonly SchemaFile[]] {
  // The first only holds the constraint on the notes of steps: every schema has it.
  const isOwn = ({ name }: SchemaFile, at: number): boolean => at === 0 || schema.includes(name);
  return [files.filter(isOwn), files.filter((file, at) => !isOwn(file, at))];
}
