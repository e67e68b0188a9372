import type { Cooperation } from '../../../model/contract/cooperation.ts';

/** The same day so many calendar months later; the last of the month where that day does not exist. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}

/** Months within which a written agreement that ends is worth talking about. */
const ENDING_WITHIN = 12;

/** Written agreements that end within the year after the day, the bound included; the soonest first. */
export function endingSoon(cooperations: readonly Cooperation[], day: string): readonly Cooperation[] {
  const until = monthsAfter(day, ENDING_WITHIN);
  return cooperations
    .filter(
      ({ formality, state, endedOn }) =>
        formality !== 'informal' &&
        state !== 'ended' &&
        state !== 'broken' &&
        endedOn !== undefined &&
        endedOn > day &&
        endedOn <= until,
    )
    .sort((a, b) => (a.endedOn ?? '').localeCompare(b.endedOn ?? ''));
}
