import { addMonths, type IsoDay } from '../../elements/day.ts';
import { fr } from '../../words/french.ts';
import type { Speaker } from './speaker.ts';

/** Overdue, or due within 12 months, both bounds included. */
export const isDueSoon = (dueOn: IsoDay | null, day: IsoDay): boolean =>
  dueOn !== null && dueOn <= addMonths(day, 12);

/** « échéance le 12 mai 2026 », or what to say once it has passed; empty without a date. */
export function sayDue(dueOn: IsoDay | null, day: IsoDay, say: Speaker): string {
  if (dueOn === null) return '';
  const on = say.day(dueOn);
  if (say.language === 'fr') return dueOn < day ? fr` ; échéance passée le ${on}` : fr` ; échéance le ${on}`;
  return dueOn < day ? `; it was due on ${on}` : `; due on ${on}`;
}
