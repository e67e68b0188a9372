import { expect, it } from 'vitest';
import { isBackupLate } from '../../server/backups/is-late.ts';

const NOW = new Date('2026-03-12T12:00:00Z');
const hoursAgo = (hours: number): string => new Date(NOW.getTime() - hours * 3_600_000).toISOString();

it.each<[string, number, string | undefined, number, boolean]>([
  ['one of an hour ago', 24, hoursAgo(1), 500, false],
  ['one that is about to be replaced', 24, hoursAgo(24.9), 500, false],
  ['one that nothing replaced', 24, hoursAgo(25.1), 500, true],
  ['a shorter schedule', 6, hoursAgo(8), 500, true],
  ['none yet, just started', 24, undefined, 0.5, false],
  ['none although there was time', 24, undefined, 2, true],
  ['an old one, just started', 24, hoursAgo(80), 0, true],
  ['no schedule', 0, hoursAgo(5000), 500, false],
  ['no schedule, no backup', 0, undefined, 500, false],
])('a backup is late when the schedule asks for one that is not there: %s', (_, hours, last, up, late) => {
  expect(isBackupLate(hours, last, { now: NOW, startedAt: hoursAgo(up) })).toBe(late);
});
