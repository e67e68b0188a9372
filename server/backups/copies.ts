import { z } from 'zod';
import {
  type Backup,
  BackupName,
  BackupReason,
  CopyAttempt,
  type CopyState,
} from '../../model/contract/backup.ts';
import { Instant } from '../../model/contract/primitives.ts';
import { backupsToRemove, isPast, type Retention } from './retention.ts';

/** A copy that this installation began to write: with a hash once it was read back. */
export const CopyMade = z.object({
  /** Its name there; the backup's own, with `.age` behind it where it is encrypted. */
  name: z.string(),
  of: BackupName,
  reason: BackupReason,
  takenAt: Instant,
  bytes: z.int().min(0),
  sha256: z.string().optional(),
  /** Whether a file of this name was there before: it is never written nor removed. */
  isForeign: z.boolean().optional(),
});
export type CopyMade = z.infer<typeof CopyMade>;

/** Copies in one place, and the last try. */
export const CopyPlace = z.object({
  where: z.string(),
  copies: z.array(CopyMade),
  last: CopyAttempt.optional(),
});
export type CopyPlace = z.infer<typeof CopyPlace>;

/** Record of copies, kept next to the backups: what is not in it is never removed. */
export const CopyRecord = z.object({ folder: CopyPlace.optional(), s3: CopyPlace.optional() });
export type CopyRecord = z.infer<typeof CopyRecord>;

const HOUR_MS = 3_600_000;
const LATE_MS = 2 * HOUR_MS;
/** After a failure the way may be free in a moment. */
const AGAIN_MS = HOUR_MS / 6;

type Found = Pick<Backup, 'name' | 'reason' | 'takenAt' | 'readable'>;

/**
 * Lists the backups without a copy, the oldest first: those since the newest copied one, or the newest alone where there is
 * none. A copy dated in the future comes from a wrong clock and delays no other.
 */
export function backupsToCopy<B extends Found>(
  backups: readonly B[],
  copies: readonly CopyMade[],
  now: Date,
): B[] {
  const own = backups
    .filter((backup) => backup.reason !== 'brought' && backup.readable && isPast(backup, now))
    .sort((a, b) => Date.parse(a.takenAt) - Date.parse(b.takenAt));
  const since = copiedAt(copies, now);
  if (since === undefined) return own.slice(-1);
  const done = new Set(copies.filter(isDone).map(({ of }) => of));
  return own.filter(({ name, takenAt }) => !done.has(name) && takenAt > since);
}

/** Returns when the newest backup with a verified copy was made. */
export const copiedAt = (copies: readonly CopyMade[], now: Date): string | undefined =>
  copies
    .filter((copy) => isDone(copy) && isPast(copy, now))
    .map(({ takenAt }) => takenAt)
    .sort()
    .at(-1);

/** Returns true if copies are to be tried now; after a failure not before ten minutes. */
export function isCopyDue(last: CopyAttempt | undefined, now: Date): boolean {
  const age = last === undefined ? AGAIN_MS : now.getTime() - Date.parse(last.at);
  return last?.outcome !== 'failed' || age < 0 || age >= AGAIN_MS;
}

/**
 * Lists the copies that no rule keeps, by the rule of the backups: those that a person asked for are never removed.
 *
 * @param there Size of each file in the place. A file of another size was replaced by somebody, and stays.
 */
export function copiesToRemove(
  copies: readonly CopyMade[],
  there: ReadonlyMap<string, number>,
  retentions: Readonly<Partial<Record<BackupReason, Retention>>>,
  now: Date,
): CopyMade[] {
  const own = copies.filter(
    (copy) =>
      copy.isForeign !== true && isDone(copy) && isPast(copy, now) && there.get(copy.name) === copy.bytes,
  );
  return BackupReason.options.flatMap((reason) => {
    const rule = retentions[reason];
    const newestFirst = own
      .filter((copy) => copy.reason === reason)
      .sort((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt));
    return rule === undefined ? [] : backupsToRemove(newestFirst, rule);
  });
}

/** Describes a place for people; `place` is undefined before the first try. */
export function stateOfCopies(
  { kind, where }: Pick<CopyState, 'kind' | 'where'>,
  place: CopyPlace | undefined,
  backups: readonly Found[],
  now: Date,
): CopyState {
  const { copies, last } = place?.where === where ? place : { copies: [], last: undefined };
  const newest = copiedAt(copies, now);
  const [oldest] = backupsToCopy(backups, copies, now);
  return {
    ...{ kind, where },
    ...(newest !== undefined && { copiedAt: newest }),
    ...(last !== undefined && { last }),
    isLate: oldest !== undefined && now.getTime() - Date.parse(oldest.takenAt) > LATE_MS,
  };
}

const isDone = ({ sha256, isForeign }: CopyMade): boolean => sha256 !== undefined || isForeign === true;
