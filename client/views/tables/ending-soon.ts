import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { addMonths, lastDayOf } from '../../../model/elements/day.ts';

/** Months within which a written agreement that ends is worth talking about. */
const ENDING_WITHIN = 12;

/** Finds written agreements that end within a year after the day, bound included; soonest first. */
export function endingSoon(cooperations: readonly Cooperation[], day: string): readonly Cooperation[] {
  const until = addMonths(day, ENDING_WITHIN);
  return cooperations
    .filter(
      ({ formality, state, endedOn }) =>
        formality !== 'informal' &&
        state !== 'ended' &&
        state !== 'broken' &&
        endedOn !== undefined &&
        lastDayOf(endedOn) > day &&
        lastDayOf(endedOn) <= until,
    )
    .sort((a, b) => lastDayOf(a.endedOn ?? '').localeCompare(lastDayOf(b.endedOn ?? '')));
}
