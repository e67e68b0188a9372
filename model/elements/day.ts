/** A calendar day as ISO text, `YYYY-MM-DD`: days compare as text. */
export type IsoDay = string;

const parisDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in Europe/Paris at a moment. */
export const dayInParis = (moment: Date): IsoDay => parisDay.format(moment);

const HOUR_MS = 3_600_000;

/** Returns the instant at which a day begins in Europe/Paris. */
export function beginningOf(day: IsoDay): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const begins = [2, 1].map((hours) => new Date(utc - hours * HOUR_MS));
  return begins.find((moment) => dayInParis(moment) === day) ?? new Date(utc);
}

/** The days of the calendar that text compares rightly; what would step beyond stays there. */
const FIRST_DAY: IsoDay = '0001-01-01';
const LAST_DAY: IsoDay = '9999-12-31';

/** A day of the calendar in UTC, in milliseconds. */
export const DAY_MS = 86_400_000;

/**
 * Returns the same day of the month `months` later (earlier when negative); clamped to the end of a shorter
 * month.
 */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return within(year, month - 1 + months, (last) => Math.min(date, last));
}

/** The day after. */
export function nextDay(day: IsoDay): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return within(year, month - 1, () => date + 1);
}

/** Returns the last day of a month, `YYYY-MM`. */
export const lastOfMonth = (month: string): IsoDay => addMonths(`${month}-31`, 0);

/** Returns the difference of two days in calendar months, whatever the days of the month. */
export const monthsBetween = (from: IsoDay, to: IsoDay): number => monthOf(to) - monthOf(from);

function monthOf(day: IsoDay): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month;
}

function within(year: number, month: number, dateOf: (last: number) => number): IsoDay {
  const first = new Date(0);
  first.setUTCFullYear(year, month + 1, 0);
  first.setUTCFullYear(year, month, dateOf(first.getUTCDate()));
  // Years of less than four digits, or of more, are written otherwise, and compare as nothing.
  if (!(first.getUTCFullYear() >= 1)) return FIRST_DAY;
  return first.getUTCFullYear() > 9999 ? LAST_DAY : first.toISOString().slice(0, 10);
}

/** Returns true if a day lies within n months before d: d − n months ≤ day ≤ d, both bounds included. */
export const withinMonthsBefore = (day: IsoDay | undefined, d: IsoDay, months: number): boolean =>
  day !== undefined && day <= d && day >= addMonths(d, -months);

/** Returns true if a fact has begun at d. Undated ones always have; a partial date counts as its first day. */
export const hasBegun = (since: IsoDay | undefined, d: IsoDay): boolean => since === undefined || since <= d;

/**
 * Partial date as stated: `2021-06-15`, only its month, `2021-06`, or only its year, `2020`. It is stored and
 * shown like that. Text order puts it right before the days it contains: `2020` < `2020-01-01`. So `said <=
 * day` tests whether it has begun, as if it were its first day, and lists sort by first days. Other questions
 * use the functions below.
 */
export type PartialDate = string;

type Precision = 'year' | 'month' | 'day';

export const precisionOf = (day: PartialDate): Precision =>
  day.length === 4 ? 'year' : day.length === 7 ? 'month' : 'day';

/** The first day it may be: from it on counts what begins. */
export const firstDayOf = (day: PartialDate): IsoDay =>
  day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;

/** The last day it may be: up to it counts what ends. */
export const lastDayOf = (day: PartialDate): IsoDay =>
  day.length === 4 ? `${day}-12-31` : day.length === 7 ? lastOfMonth(day) : day;

/** An end that comes before its beginning, whichever days of theirs were meant. */
export const endsBefore = (end: PartialDate, beginning: PartialDate): boolean =>
  lastDayOf(end) < firstDayOf(beginning);
