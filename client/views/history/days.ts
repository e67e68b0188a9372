import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { DAY_MS } from '../../../model/elements/day.ts';
import { firstDayOf } from '../../../model/elements/said-day.ts';

/** A day as a number that a slider counts. */
export const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The day of such a number. */
export const dayAt = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The earliest day that a map knows of, as a number; at least a year before its own. */
export function earliestOf({ day, cooperations, actors, commitments }: TerritoryMap): number {
  const days = [
    ...cooperations.flatMap(({ startedOn, recordedOn }) => [startedOn, recordedOn]),
    ...actors.map(({ membership }) => membership?.since),
    ...commitments.map(({ decidedOn }) => decidedOn),
  ];
  const known = days.flatMap((each) => (each === undefined ? [] : [numberOf(firstDayOf(each))]));
  return Math.min(numberOf(day) - 365, ...known);
}
