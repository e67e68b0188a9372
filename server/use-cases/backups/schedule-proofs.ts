import { isProofDue } from '../../backups/proof.ts';
import type { BackupFolder } from './backup-folder.ts';
import { ProofFile } from './proof-file.ts';
import { type ProofConfig, type Proven, proveBackup } from './prove-backup.ts';

const LOOK_MS = 60_000;

/** Schedule of proofs, with callbacks for their results. */
export interface ProofSchedule {
  /** Hour of the machine's clock; undefined: never. */
  readonly hour: number | undefined;
  told(proven: Proven): void;
  /** The record could not be read or written. */
  failed(error: unknown): void;
}

/** Proves the newest backup if its hour has come, in one of the processes that share the folder. */
export async function proveIfDue(
  config: ProofConfig,
  folder: BackupFolder,
  { hour, told }: Pick<ProofSchedule, 'hour' | 'told'>,
  { now, signal }: { readonly now: Date; readonly signal: AbortSignal },
): Promise<boolean> {
  const record = new ProofFile(folder.folder);
  const { last } = await record.begin(now);
  if (!isProofDue(hour, last, now)) return false;
  const newest = await folder.last(now);
  const file = newest && (await folder.find(newest.name));
  if (file === undefined) return false;
  return record.claim(now, async () => {
    const proven = await proveBackup(config, file, signal);
    // A server that stops says nothing of the backup.
    if (signal.aborted) return;
    await record.note(proven.proof);
    told(proven);
  });
}

/** Proves the newest backup every night until it is stopped. */
export function scheduleProofs(
  config: ProofConfig,
  folder: BackupFolder,
  schedule: ProofSchedule,
): () => Promise<void> {
  if (schedule.hour === undefined) return async () => undefined;
  const stopping = new AbortController();
  let work: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    work ??= proveIfDue(config, folder, schedule, { now: new Date(), signal: stopping.signal })
      .catch((error: unknown) => schedule.failed(error))
      .finally(() => {
        work = undefined;
      });
  }, LOOK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await work;
  };
}
