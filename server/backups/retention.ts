/** How many backups of a schedule stay: the last ones, and the newest of each of the last days, weeks and months. */
export interface Retention {
  readonly kept: number;
  readonly daily?: number;
  readonly weekly?: number;
  readonly monthly?: number;
}

/** Backups made before restorations and upgrades that stay, whatever the schedule: the way back from the last few. */
export const KEPT_BEFORE = { before_restore: { kept: 10 }, before_upgrade: { kept: 5 } } as const;

const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday; a week begins on Monday. */
const DAYS_TO_MONDAY = 3;

/** By so much at most differ the clocks of machines that share a folder. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Returns true if a backup was made up to now: one in the future comes from a wrong clock. */
export const isPast = ({ takenAt }: { readonly takenAt: string }, now: Date): boolean =>
  Date.parse(takenAt) <= now.getTime() + CLOCK_SKEW_MS;

const PERIODS = {
  daily: (takenAt: string) => takenAt.slice(0, 10),
  weekly: (takenAt: string) =>
    String(Math.floor((Math.floor(Date.parse(takenAt) / DAY_MS) + DAYS_TO_MONDAY) / 7)),
  monthly: (takenAt: string) => takenAt.slice(0, 7),
} as const;

/**
 * Lists the backups that no rule keeps. A period without a backup does not count, so that a server that was off for
 * months keeps what it has. Days are those of UTC.
 *
 * @param newestFirst All backups of a schedule, the newest first.
 */
export function backupsToRemove<T extends { readonly takenAt: string }>(
  newestFirst: readonly T[],
  { kept, ...periods }: Retention,
): T[] {
  const stays = new Set<T>(newestFirst.slice(0, kept));
  for (const period of ['daily', 'weekly', 'monthly'] as const) {
    const newest = new Map<string, T>();
    for (const backup of newestFirst) {
      const key = PERIODS[period](backup.takenAt);
      if (!newest.has(key)) newest.set(key, backup);
    }
    for (const backup of [...newest.values()].slice(0, periods[period] ?? 0)) stays.add(backup);
  }
  return newestFirst.filter((backup) => !stays.has(backup));
}
