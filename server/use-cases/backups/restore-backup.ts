import { BackupRefusedError } from '../../exchange/backup/backup-refused-error.ts';
import { checkValues } from '../../exchange/backup/check-values.ts';
import { type CheckedBackup, checkBackup } from '../../exchange/backup/read-backup.ts';
import { Job, JobCancelledError } from '../../jobs/job.ts';
import { clearAside, keepRevocations, noteRestoration, switchToStaged } from '../../store/backups.ts';
import { keepErasures, listErasable } from '../../store/erasures.ts';
import type { Executor, Transaction } from '../../store/execute.ts';
import { mutex } from '../../store/mutex.ts';
import { changeData } from '../../store/schema.ts';
import { forgetSteps, removeDefinitions } from '../../store/schema-back.ts';
import { type SchemaFile, schemaFiles } from '../../store/schema-files.ts';
import { isOutOfMemory } from '../../store/translate-error.ts';
import { territoriesOf } from '../../territories/territories.ts';
import { logUnlessAway } from '../../unexpected-errors.ts';
import type { ServerKey } from '../access/server-key.ts';
import { wrapPlainCodes } from '../access/wrap-codes.ts';
import { eraseAgain } from '../erasure/erase-actor.ts';
import type { BackupFolder } from './backup-folder.ts';
import { graphNodes, hashOfGraph } from './graph-nodes.ts';
import { confirmBackup, keepGraph } from './keep-graph.ts';
import { stageBackup } from './stage-backup.ts';
import { refuseNewer, splitSteps } from './steps-of-backup.ts';
import { BACKUP_PATIENCE } from './take-backup.ts';

/** Dependencies of a restoration. */
export interface RestoreDeps {
  readonly executor: Executor;
  readonly folder: BackupFolder;
  /** The server's own: what a backup holds under another key is of no use here. */
  readonly key: ServerKey;
  /** The steps that this program knows. */
  readonly files?: readonly SchemaFile[];
  /** Takes the database back to the schema of the backup too, for the older program that wrote it. */
  readonly toItsSchema?: boolean;
}

/** Result of a restoration. */
export interface Restoration {
  readonly takenAt: string;
  /** Name of the backup of what was there before; none where nothing was. */
  readonly safetyCopy: string | undefined;
}

/**
 * Replaces the database by a backup, completely or not at all. The backup is read whole, then staged in the
 * database. One transaction writes a backup of the present graph, switches, and compares the result with the
 * hash. Reads continue until the commit and wait during it; writes wait from the start.
 */
export const restoreBackup = (deps: RestoreDeps, file: string, job = new Job()): Promise<Restoration> =>
  mutex(deps.executor, 'backup', async () => {
    const { executor, files = schemaFiles() } = deps;
    const checked = await checkBackup(file, job.within(0, 10));
    refuseNewer(checked.header, files);
    const [kept, later] = splitSteps(checked.header, files);
    // On the way back to an older program, what was there a moment ago is restored as it was.
    if (deps.toItsSchema !== true) await checkValues(file, later.length > 0);
    await clearAside(executor, true);
    try {
      const { nodes, links } = await stageBackup(executor, file, checked.footer, job.within(10, 60));
      if (nodes !== checked.footer.nodes || links !== checked.footer.links) throw failed();
      const safetyCopy = await executor.holdWrites((write) =>
        write((tx) => switchTo(tx, checked, later, deps, job), {
          ...BACKUP_PATIENCE,
          switchesGraph: true,
        }),
      );
      territoriesOf(executor).clear();
      if (deps.toItsSchema) await removeDefinitions(executor, later, kept);
      return { takenAt: checked.header.takenAt, safetyCopy };
    } catch (error) {
      throw isOutOfMemory(error) ? new BackupRefusedError('RESTORE_TOO_LARGE') : error;
    } finally {
      // Deletes the former data, or unused staged data. With an unavailable database the next start does so.
      await clearAside(executor, true).catch((error: unknown) =>
        logUnlessAway(executor, error, 'what a restoration left could not be cleared'),
      );
    }
  });

const failed = () => new BackupRefusedError('RESTORE_FAILED');

async function switchTo(
  tx: Transaction,
  { header, footer }: CheckedBackup,
  later: readonly SchemaFile[],
  { executor, folder, key, toItsSchema = false }: RestoreDeps,
  job: Job,
): Promise<string | undefined> {
  const { counts } = await graphNodes(tx);
  const safetyCopy =
    Object.keys(counts).length === 0
      ? undefined
      : await folder.keep('before_restore', new Date(), async (file) =>
          confirmBackup(file, await keepGraph(tx, file, job.within(60, 75))),
        );
  try {
    if ((await switchToStaged(tx)) !== footer.nodes) throw failed();
    if ((await hashOfGraph(tx, job.within(80, 100))) !== footer.content) throw failed();
    if (toItsSchema) await forgetSteps(tx, later);
    else {
      // Applies the data steps of newer schema versions to the restored data too.
      await changeData(tx, later);
      await wrapPlainCodes(tx, key);
    }
    await keepRevocations(tx);
    const erasures = await keepErasures(tx, header.takenAt);
    if (erasures.length > 0) await eraseAgain(executor, tx, erasures, await listErasable(tx));
    await noteRestoration(tx, new Date().toISOString(), footer.content);
    job.check();
  } catch (error) {
    // Given up: the copy of what stays as it is has no use.
    if (error instanceof JobCancelledError && safetyCopy !== undefined) await folder.remove(safetyCopy);
    throw error;
  }
  return safetyCopy;
}
