import { dayInParis } from '../../model/elements/day.ts';
import { mannerOf, sayList, sayNumber } from '../../model/words/manner.ts';
import { sayDay, sayMoment, sayTime } from '../../model/words/say-day.ts';
import { currentLanguage } from './translate.ts';

const locale = () => mannerOf(currentLanguage()).locale;

/** « 12 mars 2026 » */
export const longDay = (day: string): string => sayDay(day, currentLanguage());

/** « 12 mars », the year added when it is not that of the day shown. */
export const shortDay = (day: string, shown?: string): string =>
  sayDay(day, currentLanguage(), {
    day: 'numeric',
    month: 'long',
    ...(shown !== undefined && shown.slice(0, 4) === day.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** « mars 2026 », short: beside an axis. */
export const monthOf = (moment: Date): string =>
  new Intl.DateTimeFormat(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(moment);

/** « 12 mars 2026 à 15 h 04 », where the territories are. */
export const longMoment = (instant: string): string => sayMoment(instant, currentLanguage());

/** The day of an instant where the territories are, as ISO writes it. */
export const dayOf = (instant: string): string => dayInParis(new Date(instant));

/** « 15 h 04 », “15:04” */
export const timeOf = (instant: string): string => sayTime(instant, currentLanguage());

/** 244 474 in French, 244,474 in English. */
export const formatNumber = (value: number): string => sayNumber(value, currentLanguage());

/** The day it is where the territories are. */
export const today = (): string => dayInParis(new Date());

/** « A », « A et B », « A, B et C » */
export const listOfNames = (names: readonly string[]): string => sayList(names, currentLanguage());

/** « A ; B », of what holds commas itself. */
export const inSeries = (texts: readonly string[]): string =>
  texts.join(mannerOf(currentLanguage()).semicolon);

/** Order of names as a reader of the language expects it. */
export const byName = <T extends { readonly name: string }>(a: T, b: T): number =>
  a.name.localeCompare(b.name, locale(), { sensitivity: 'base', numeric: true });

/** A SIREN as it is read: 216 204 982. */
export const spacedSiren = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, '$1 ');
