import { addMonths, type IsoDay, lastDayOf, type SaidDay } from '../../elements/day.ts';

/** Overdue, or due within 12 months, both bounds included. */
export const isDueSoon = (dueOn: SaidDay | null, day: IsoDay): boolean =>
  dueOn !== null && lastDayOf(dueOn) <= addMonths(day, 12);
