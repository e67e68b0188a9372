import { dayInParis } from '../../model/elements/day.ts';
import { mannerOf, sayList, sayNumber } from '../../model/words/manner.ts';
import { sayDay, sayMoment, sayTime } from '../../model/words/say-day.ts';
import { currentLanguage } from './translate.ts';

const locale = () => mannerOf(currentLanguage()).locale;

/** « 12 mars 2026 » */
export const longDay = (day: string): string => sayDay(day, currentLanguage());

/** Formats a day as « 12 mars », with the year if it differs from the day shown. */
export const shortDay = (day: string, shown?: string): string =>
  sayDay(day, currentLanguage(), {
    day: 'numeric',
    month: 'long',
    ...(shown !== undefined && shown.slice(0, 4) === day.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** Formats a day where room is short: « 12 mars 26 ». */
export const briefDay = (day: string): string =>
  sayDay(day, currentLanguage(), { day: 'numeric', month: 'short', year: '2-digit' });

/** Formats a short month for an axis: « mars 2026 ». */
export const monthOf = (moment: Date): string =>
  new Intl.DateTimeFormat(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(moment);

/** Formats an instant in the territories' time zone: « 12 mars 2026 à 15 h 04 ». */
export const longMoment = (instant: string): string => sayMoment(instant, currentLanguage());

/** Returns the day of an instant in the territories' time zone, in ISO form. */
export const dayOf = (instant: string): string => dayInParis(new Date(instant));

/** « 15 h 04 », “15:04” */
export const timeOf = (instant: string): string => sayTime(instant, currentLanguage());

/** Formats a number: 244 474 in French, 244,474 in English. */
export const formatNumber = (value: number): string => sayNumber(value, currentLanguage());

/** The day it is where the territories are. */
export const today = (): string => dayInParis(new Date());

/** Formats a list: « A », « A et B », « A, B et C ». */
export const listOfNames = (names: readonly string[]): string => sayList(names, currentLanguage());

/** Joins texts that contain commas: « A ; B ». */
export const inSeries = (texts: readonly string[]): string =>
  texts.join(mannerOf(currentLanguage()).semicolon);

/** Compares names in the order of the language. */
export const byName = <T extends { readonly name: string }>(a: T, b: T): number =>
  a.name.localeCompare(b.name, locale(), { sensitivity: 'base', numeric: true });

/** Formats a SIREN in groups: 216 204 982. */
export const spacedSiren = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, '$1 ');
