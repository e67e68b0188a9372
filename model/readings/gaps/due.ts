import type { Language } from '../../contract/primitives.ts';
import { addMonths, type IsoDay } from '../../elements/day.ts';
import { lastDayOf, type SaidDay } from '../../elements/said-day.ts';
import { onDay as englishDay } from '../../words/en/when.ts';
import { onDay as frenchDay } from '../../words/fr/when.ts';
import { fr } from '../../words/french.ts';
import type { Speaker } from './speaker.ts';

/** Overdue, or due within 12 months, both bounds included. */
export const isDueSoon = (dueOn: SaidDay | null, day: IsoDay): boolean =>
  dueOn !== null && lastDayOf(dueOn) <= addMonths(day, 12);

const DUE: Readonly<Record<Language, (on: string, isPast: boolean) => string>> = {
  fr: (on, isPast) => (isPast ? fr` ; échéance passée ${frenchDay(on)}` : fr` ; échéance ${frenchDay(on)}`),
  en: (on, isPast) => (isPast ? `; it was due ${englishDay(on)}` : `; due ${englishDay(on)}`),
};

/** « échéance le 12 mai 2026 », or what to say once it has passed; empty without a date. */
export function sayDue(dueOn: SaidDay | null, day: IsoDay, say: Speaker): string {
  if (dueOn === null) return '';
  return DUE[say.language](say.day(dueOn), lastDayOf(dueOn) < day);
}
