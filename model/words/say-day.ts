import type { Language } from '../contract/primitives.ts';
import { dayInParis } from '../elements/day.ts';
import { mannerOf } from './manner.ts';

const longDay = (language: Language) =>
  new Intl.DateTimeFormat(mannerOf(language).locale, { dateStyle: 'long', timeZone: 'UTC' });
const LONG: Readonly<Record<Language, Intl.DateTimeFormat>> = { fr: longDay('fr'), en: longDay('en') };

/** « 12 mars 2026 », « 1er octobre 2026 »; what is no day is left as it is. */
export function sayDay(day: string, language: Language, as?: Intl.DateTimeFormatOptions): string {
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return day;
  const { locale, day: mend } = mannerOf(language);
  const format =
    as === undefined ? LONG[language] : new Intl.DateTimeFormat(locale, { ...as, timeZone: 'UTC' });
  return mend(format.format(moment));
}

/** « le 12 mars 2026 », « en mars 2026 », “on 12 March 2026”: a day is said as precisely as it is known. */
export function sayOn(day: string, language: Language): string {
  const { on, within } = mannerOf(language).dated;
  return sayPrecisely(day, language, on, within);
}

/** « depuis le 12 mars 2026 », « depuis 2026 », “since 12 March 2026” */
export function saySince(day: string, language: Language): string {
  const { since, sinceWithin } = mannerOf(language).dated;
  return sayPrecisely(day, language, since, sinceWithin);
}

function sayPrecisely(day: string, language: Language, on: string, within: string): string {
  if (/^\d{4}$/.test(day)) return `${within} ${day}`;
  if (/^\d{4}-\d{2}$/.test(day))
    return `${within} ${sayDay(`${day}-01`, language, { month: 'long', year: 'numeric' })}`;
  return `${on} ${sayDay(day, language)}`;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
});

/** « 15 h 04 », “15:04”, where the territories are. */
export const sayTime = (instant: string, language: Language): string =>
  mannerOf(language).time(CLOCK.format(new Date(instant)));

/** « 12 mars 2026 à 15 h 04 » */
export const sayMoment = (instant: string, language: Language): string =>
  mannerOf(language).moment(sayDay(dayInParis(new Date(instant)), language), sayTime(instant, language));
