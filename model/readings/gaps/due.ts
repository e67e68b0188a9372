import type { Language } from '../../contract/primitives.ts';
import { addMonths, type IsoDay } from '../../elements/day.ts';
import { lastDayOf, type SaidDay } from '../../elements/said-day.ts';
import { onDay } from '../../words/en/when.ts';
import { theDay } from '../../words/fr/when.ts';
import { fr } from '../../words/french.ts';
import type { Speaker } from './speaker.ts';

/** Overdue, or due within 12 months, both bounds included. */
export const isDueSoon = (dueOn: SaidDay | null, day: IsoDay): boolean =>
  dueOn !== null && lastDayOf(dueOn) <= addMonths(day, 12);

const DUE: Readonly<Record<Language, (on: string, isPast: boolean) => string>> = {
  fr: (on, isPast) =>
    isPast ? fr`, qui était à tenir pour ${theDay(on)}` : fr`, à tenir pour ${theDay(on)}`,
  en: (on, isPast) => (isPast ? `, which was due ${onDay(on)}` : `, due ${onDay(on)}`),
};

/** « à tenir pour le 12 mai 2026 », or what to say once it has passed; empty without a date. */
export function sayDue(dueOn: SaidDay | null, day: IsoDay, say: Speaker): string {
  if (dueOn === null) return '';
  return DUE[say.language](say.day(dueOn), lastDayOf(dueOn) < day);
}
