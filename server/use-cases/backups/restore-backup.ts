import type { BackupHeader } from '../../backups/backup-lines.ts';
import { BackupRefusedError } from '../../exchange/backup/backup-refused-error.ts';
import { type CheckedBackup, checkBackup } from '../../exchange/backup/read-backup.ts';
import { graphHash } from '../../exchange/backup/write-backup.ts';
import { clearAside, keepRevocations, noteRestoration, switchToStaged } from '../../store/backups.ts';
import { keepErasures, listErasable } from '../../store/erasures.ts';
import type { Executor, Transaction } from '../../store/execute.ts';
import { mutex } from '../../store/mutex.ts';
import { changeData, stepsUnknown } from '../../store/schema.ts';
import { schemaFiles } from '../../store/schema-files.ts';
import { isOutOfMemory } from '../../store/translate-error.ts';
import { territoriesOf } from '../../territories/territories.ts';
import { logUnlessAway } from '../../unexpected-errors.ts';
import type { ServerKey } from '../access/server-key.ts';
import { wrapPlainCodes } from '../access/wrap-codes.ts';
import { eraseAgain } from '../erasure/erase-actor.ts';
import type { BackupFolder } from './backup-folder.ts';
import { graphNodes } from './graph-nodes.ts';
import { confirmBackup, keepGraph } from './keep-graph.ts';
import { stageBackup } from './stage-backup.ts';
import { BACKUP_PATIENCE } from './take-backup.ts';

/** Dependencies of a restoration. */
export interface RestoreDeps {
  readonly executor: Executor;
  readonly folder: BackupFolder;
  /** The server's own: what a backup holds under another key is of no use here. */
  readonly key: ServerKey;
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
export const restoreBackup = ({ executor, folder, key }: RestoreDeps, file: string): Promise<Restoration> =>
  mutex(executor, 'backup', async () => {
    const checked = await checkBackup(file);
    refuseNewer(checked.header);
    await clearAside(executor, true);
    try {
      const { nodes, links } = await stageBackup(executor, file);
      if (nodes !== checked.footer.nodes || links !== checked.footer.links) throw failed();
      const safetyCopy = await executor.holdWrites((write) =>
        write((tx) => switchTo(tx, checked, { executor, folder, key }), {
          ...BACKUP_PATIENCE,
          switchesGraph: true,
        }),
      );
      territoriesOf(executor).clear();
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

function refuseNewer({ schema, program }: BackupHeader): void {
  if (stepsUnknown(schema).length > 0) throw new BackupRefusedError('BACKUP_NEWER', { program });
}

const failed = () => new BackupRefusedError('RESTORE_FAILED');

async function switchTo(
  tx: Transaction,
  { header, footer }: CheckedBackup,
  { executor, folder, key }: RestoreDeps,
): Promise<string | undefined> {
  const { counts } = await graphNodes(tx);
  const safetyCopy =
    Object.keys(counts).length === 0
      ? undefined
      : await folder.keep('before_restore', new Date(), async (file) =>
          confirmBackup(file, await keepGraph(tx, file)),
        );
  if ((await switchToStaged(tx)) !== footer.nodes) throw failed();
  if ((await presentHash(tx)) !== footer.content) throw failed();
  // Applies the data steps of newer schema versions to the restored data too.
  await changeData(
    tx,
    schemaFiles().filter(({ name }) => !header.schema.includes(name)),
  );
  await wrapPlainCodes(tx, key);
  await keepRevocations(tx);
  const erasures = await keepErasures(tx, header.takenAt);
  if (erasures.length > 0) await eraseAgain(executor, tx, erasures, await listErasable(tx));
  await noteRestoration(tx, new Date().toISOString(), footer.content);
  return safetyCopy;
}

async function presentHash(tx: Transaction): Promise<string> {
  const content = graphHash();
  for await (const node of (await graphNodes(tx)).nodes) content.take(node);
  return content.end().hash;
}
