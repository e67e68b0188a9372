import type { Language } from '../../contract/primitives.ts';
import { addMonths, type IsoDay } from '../../elements/day.ts';
import { fr } from '../../words/french.ts';
import type { Speaker } from './speaker.ts';

/** Overdue, or due within 12 months, both bounds included. */
export const isDueSoon = (dueOn: IsoDay | null, day: IsoDay): boolean =>
  dueOn !== null && dueOn <= addMonths(day, 12);

const DUE: Readonly<Record<Language, (on: string, isPast: boolean) => string>> = {
  fr: (on, isPast) => (isPast ? fr` ; échéance passée le ${on}` : fr` ; échéance le ${on}`),
  en: (on, isPast) => (isPast ? `; it was due on ${on}` : `; due on ${on}`),
};

/** « échéance le 12 mai 2026 », or what to say once it has passed; empty without a date. */
export function sayDue(dueOn: IsoDay | null, day: IsoDay, say: Speaker): string {
  if (dueOn === null) return '';
  return DUE[say.language](say.day(dueOn), dueOn < day);
}
