import { YEARS } from '../../../model/contract/primitives.ts';

/** Returns a day six months later, for a review; the last day of a shorter month if needed. */
export function reviewDay(day: string): string {
  if (day === '') return '';
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  const review = new Date(Date.UTC(year, month + 5, Math.min(date, last)));
  const latest = `${YEARS.last}-12-31`;
  const proposed = review.toISOString().slice(0, 10);
  return proposed < latest ? proposed : latest;
}
