import { addMonths, type IsoDay } from '../../elements/day.ts';
import { lastDayOf, type SaidDay } from '../../elements/said-day.ts';

/** Overdue, or due within 12 months, both bounds included. */
export const isDueSoon = (dueOn: SaidDay | null, day: IsoDay): boolean =>
  dueOn !== null && lastDayOf(dueOn) <= addMonths(day, 12);
