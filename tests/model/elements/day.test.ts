import { describe, expect, it } from 'vitest';
import {
  addMonths,
  beginningOf,
  monthsBetween,
  nextDay,
  withinMonthsBefore,
} from '../../../model/elements/day.ts';

describe('stepping through days', () => {
  it('keeps the day of the month where there is one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2026-03-12', -27)).toBe('2023-12-12');
    expect(addMonths('0050-05-05', 1)).toBe('0050-06-05');
    expect(addMonths('0001-03-15', 1)).toBe('0001-04-15');
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
    expect(nextDay('2024-02-28')).toBe('2024-02-29');
  });

  it('stays within the calendar, whatever was stored', () => {
    expect(addMonths('9999-12-31', 12)).toBe('9999-12-31');
    expect(nextDay('9999-12-31')).toBe('9999-12-31');
    expect(addMonths('0001-01-01', -12)).toBe('0001-01-01');
  });

  it('counts months of the calendar', () => {
    expect(monthsBetween('2025-12-31', '2026-01-01')).toBe(1);
    expect(monthsBetween('0001-01-01', '9999-12-31')).toBe(119_987);
  });
});

it('a day begins in France an hour before it does at Greenwich, in summer two', () => {
  const begins = ['2026-01-15', '2026-07-15', '2026-03-29', '2026-10-25'].map((day) =>
    beginningOf(day).toISOString(),
  );
  expect(begins).toEqual([
    '2026-01-14T23:00:00.000Z',
    '2026-07-14T22:00:00.000Z',
    '2026-03-28T23:00:00.000Z',
    '2026-10-24T22:00:00.000Z',
  ]);
});

it('the months before another day include the first and the last day', () => {
  const days = ['2026-02-11', '2026-02-12', '2026-03-12', '2026-03-13', undefined];
  expect(days.map((day) => withinMonthsBefore(day, '2026-03-12', 1))).toEqual([
    ...[false, true, true, false, false],
  ]);
});
