import { describe, expect, it } from 'vitest';
import { backupsToRemove, type Retention } from '../../server/backups/retention.ts';

/** Returns a backup each `hours` hours, the newest first. */
const every = (hours: number, number: number) =>
  Array.from({ length: number }, (_, i) => ({
    takenAt: new Date(Date.UTC(2026, 10, 30, 3) - i * hours * 3_600_000).toISOString(),
  }));
const kept = (all: { takenAt: string }[], retention: Retention): string[] => {
  const removed = new Set(backupsToRemove(all, retention));
  return all.filter((one) => !removed.has(one)).map(({ takenAt }) => takenAt.slice(0, 10));
};

describe('retention of scheduled backups', () => {
  it('keeps the last ones alone where no period is asked for', () => {
    expect(kept(every(24, 5), { kept: 2 })).toEqual(['2026-11-30', '2026-11-29']);
    expect(kept([], { kept: 2, daily: 3 })).toEqual([]);
  });

  it('keeps the newest of each day, week and month in addition to the last ones', () => {
    const year = every(6, 4 * 400);
    expect(kept(year, { kept: 1, daily: 3 })).toEqual(['2026-11-30', '2026-11-29', '2026-11-28']);
    // 30 November 2026 is a Monday: the week before it ends on Sunday 29.
    expect(kept(year, { kept: 1, weekly: 3 })).toEqual(['2026-11-30', '2026-11-29', '2026-11-22']);
    expect(kept(year, { kept: 1, monthly: 4 })).toEqual([
      '2026-11-30',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
    ]);
  });

  it('stays at most the sum of all rules, however often it is applied', () => {
    const retention = { kept: 14, daily: 14, weekly: 8, monthly: 6 };
    let all = every(6, 200);
    for (let day = 0; day < 60; day += 1) {
      const removed = new Set(backupsToRemove(all, retention));
      all = all.filter((one) => !removed.has(one));
    }
    expect(all.length).toBeLessThanOrEqual(14 + 14 + 8 + 6);
    expect(backupsToRemove(all, retention)).toEqual([]);
  });

  it('keeps old backups of a server that was off for months', () => {
    const old = every(24, 3).map(({ takenAt }) => ({ takenAt: takenAt.replace('2026', '2024') }));
    expect(backupsToRemove(old, { kept: 1, daily: 3 })).toEqual([]);
  });
});
