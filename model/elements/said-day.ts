import { type IsoDay, lastOfMonth } from './day.ts';

/**
 * A day as it was said: `2021-06-15`, or only its month, `2021-06`, or its year, `2020`. It is kept and shown so.
 *
 * As text it stands right before the days it holds: `2020` < `2020-01-01`. So what begins has begun at a day where
 * `said <= day`, as if it were its first day, and a list of them sorts by first days. All else asks below.
 */
export type SaidDay = string;

type Precision = 'year' | 'month' | 'day';

export const precisionOf = (said: SaidDay): Precision =>
  said.length === 4 ? 'year' : said.length === 7 ? 'month' : 'day';

/** The first day it may be: from it on counts what begins. */
export const firstDayOf = (said: SaidDay): IsoDay =>
  said.length === 4 ? `${said}-01-01` : said.length === 7 ? `${said}-01` : said;

/** The last day it may be: up to it counts what ends. */
export const lastDayOf = (said: SaidDay): IsoDay =>
  said.length === 4 ? `${said}-12-31` : said.length === 7 ? lastOfMonth(said) : said;

/** An end that comes before its beginning, whichever days of theirs were meant. */
export const endsBefore = (end: SaidDay, beginning: SaidDay): boolean =>
  lastDayOf(end) < firstDayOf(beginning);
