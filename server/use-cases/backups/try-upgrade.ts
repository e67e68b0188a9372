import type { Executor } from '../../store/execute.ts';
import { appliedSchema, applySchema, type TellStep } from '../../store/schema.ts';
import { type SchemaFile, schemaFiles } from '../../store/schema-files.ts';
import { hashOfGraph } from './graph-nodes.ts';
import { restoreCopy } from './restore-copy.ts';
import { BACKUP_PATIENCE } from './take-backup.ts';

/**
 * Tries the steps that a backup lacks on a copy of it, in an empty database of its own. Afterwards the copy has all
 * steps, and each of its nodes can be read as a backup needs it. Throws the error of the step or query that failed.
 */
export async function tryUpgrade(
  executor: Executor,
  file: string,
  files: readonly SchemaFile[] = schemaFiles(),
  tell?: TellStep,
): Promise<void> {
  await restoreCopy(executor, file, files);
  await applySchema(executor, files, tell);
  const missing = files.slice(1).map(({ name }) => name);
  const applied = await appliedSchema(executor);
  const left = missing.filter((name) => !applied.includes(name));
  if (left.length > 0) throw new Error(`These steps were not applied to the copy: ${left.join(', ')}.`);
  await executor.readTransaction(hashOfGraph, BACKUP_PATIENCE);
}
