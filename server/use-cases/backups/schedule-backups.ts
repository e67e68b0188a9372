import { KEPT_BEFORE, type Retention } from '../../backups/retention.ts';
import type { Executor } from '../../store/execute.ts';
import type { BackupFolder } from './backup-folder.ts';
import { takeBackup } from './take-backup.ts';

/** Schedule of automatic backups. */
export interface BackupSchedule extends Retention {
  /** Hours between two; 0: never. */
  readonly everyHours: number;
}

/** Told of backups on schedule, with the seconds that they took. */
export interface BackupWatcher {
  made(seconds: number): void;
  failed(seconds: number, error: unknown): void;
}

const HOUR_MS = 3_600_000;
/** Laptops sleep, and clocks are set: the age of the last one is looked at, rather than waited for. */
const LOOK_MS = 60_000;

/**
 * Makes a backup if the last scheduled one is old enough, and removes excess ones; returns whether it made
 * one.
 */
export async function backUpIfDue(
  executor: Executor,
  folder: BackupFolder,
  { everyHours, ...retention }: BackupSchedule,
  now = new Date(),
): Promise<boolean> {
  const [last] = (await folder.listUntil(now)).filter(({ reason }) => reason === 'scheduled');
  const age = last === undefined ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(last.takenAt);
  if (everyHours === 0 || age < everyHours * HOUR_MS) return false;
  await takeBackup(executor, folder, 'scheduled', now);
  await folder.thinOut('scheduled', retention, now);
  await folder.thinOut('before_restore', KEPT_BEFORE.before_restore, now);
  return true;
}

/** Makes backups on schedule until it is stopped; a failure is reported, and tried again a minute later. */
export function scheduleBackups(
  executor: Executor,
  folder: BackupFolder,
  schedule: BackupSchedule,
  watcher: BackupWatcher,
): () => void {
  if (schedule.everyHours === 0) return () => undefined;
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    const begun = Date.now();
    const seconds = () => (Date.now() - begun) / 1000;
    backUpIfDue(executor, folder, schedule)
      .then(
        (isMade) => isMade && watcher.made(seconds()),
        (error: unknown) => watcher.failed(seconds(), error),
      )
      .finally(() => {
        isBusy = false;
      });
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
