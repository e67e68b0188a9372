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

/** The same day of the month `months` later (earlier when negative); clamped to the end of a shorter month. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** Within n months before d: d − n months ≤ day ≤ d, both bounds included. */
export const withinMonthsBefore = (day: IsoDay | undefined, d: IsoDay, months: number): boolean =>
  day !== undefined && day <= d && day >= addMonths(d, -months);

/** A fact without a day counts always; a dated one from its day on. */
export const hasBegun = (since: IsoDay | undefined, d: IsoDay): boolean => since === undefined || since <= d;
