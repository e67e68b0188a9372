const HOUR_MS = 3_600_000;
/** A schedule is looked at each minute, and a large backup takes some. */
const GRACE_MS = HOUR_MS;

/**
 * Returns true if a scheduled backup is missing: the last one, scheduled or not, is too old; or there is none
 * although there has been time for a first.
 */
export function isBackupLate(
  everyHours: number,
  lastAt: string | undefined,
  { now, startedAt }: { readonly now: Date; readonly startedAt: string },
): boolean {
  if (everyHours === 0) return false;
  const allowedMs = lastAt === undefined ? GRACE_MS : everyHours * HOUR_MS + GRACE_MS;
  return now.getTime() - Date.parse(lastAt ?? startedAt) > allowedMs;
}
