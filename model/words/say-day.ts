import type { Language } from '../contract/primitives.ts';
import { dayInParis, firstDayOf, type PartialDate, precisionOf } from '../elements/day.ts';
import { eachLanguage } from './each-language.ts';
import { mannerOf } from './manner.ts';

const longDay = (language: Language) =>
  new Intl.DateTimeFormat(mannerOf(language).locale, { dateStyle: 'long', timeZone: 'UTC' });
const LONG = eachLanguage(longDay);
const LESS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * Formats a day as precisely as stated: « 12 mars 2026 », « 1er octobre 2026 », « mars 2026 », « 2026 »;
 * other text stays.
 */
export function sayDay(
  saidDay: PartialDate,
  language: Language,
  wholeAs?: Intl.DateTimeFormatOptions,
): string {
  const moment = new Date(`${firstDayOf(saidDay)}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return saidDay;
  const precision = precisionOf(saidDay);
  const as = precision === 'day' ? wholeAs : LESS[precision];
  const { locale, day: mend } = mannerOf(language);
  const format =
    as === undefined ? LONG[language] : new Intl.DateTimeFormat(locale, { ...as, timeZone: 'UTC' });
  return mend(format.format(moment));
}

/**
 * Formats a day with its preposition, as precisely as known: « le 12 mars 2026 », « en mars 2026 », “on 12
 * March 2026”.
 */
export const sayOn = (day: PartialDate, language: Language): string =>
  mannerOf(language).on(sayDay(day, language));

/** Writes since when something is so: « depuis le 12 mars 2026 », « depuis 2026 », “since 12 March 2026”. */
export const saySince = (day: PartialDate, language: Language): string =>
  mannerOf(language).since(sayDay(day, language));

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
});

/** Formats a time in the territories' time zone: « 15 h 04 », “15:04”. */
export const sayTime = (instant: string, language: Language): string =>
  mannerOf(language).time(CLOCK.format(new Date(instant)));

/** Formats an instant: « 12 mars 2026 à 15 h 04 ». */
export const sayMoment = (instant: string, language: Language): string =>
  mannerOf(language).moment(sayDay(dayInParis(new Date(instant)), language), sayTime(instant, language));
