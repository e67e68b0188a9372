import { currentLanguage } from './translate.ts';

const locale = () => (currentLanguage() === 'fr' ? 'fr-FR' : 'en-GB');

/** « 12 mars 2026 » */
export const longDay = (day: string): string =>
  format(day, { day: 'numeric', month: 'long', year: 'numeric' });

/** « 12 mars », the year added when it is not that of the day shown. */
export const shortDay = (day: string, shown?: string): string =>
  format(day, {
    day: 'numeric',
    month: 'long',
    ...(shown !== undefined && shown.slice(0, 4) === day.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** « mars 2026 », short: beside an axis. */
export const monthOf = (moment: Date): string =>
  new Intl.DateTimeFormat(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(moment);

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(moment.getTime())) return day;
  const text = new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(moment);
  return currentLanguage() === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** « 12 mars 2026 à 15 h 04 », where the territories are. */
export const longMoment = (instant: string): string =>
  `${longDay(dayOf(instant))} ${currentLanguage() === 'fr' ? 'à' : 'at'} ${timeOf(instant)}`;

/** The day of an instant where the territories are, as ISO writes it. */
export const dayOf = (instant: string): string => isoDay.format(new Date(instant));

/** « 15 h 04 », “15:04” */
export function timeOf(instant: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
  return currentLanguage() === 'fr' ? time.replace(/^0?(\d+):/, '$1 h ') : time;
}

/** 244 474 in French, 244,474 in English. */
export const formatNumber = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** The day it is where the territories are. */
export const today = (): string => isoDay.format(new Date());

const isoDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** « A », « A et B », « A, B et C » */
export const listOfNames = (names: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);

/** « A ; B », of what holds commas itself. */
export const inSeries = (texts: readonly string[]): string =>
  texts.join(currentLanguage() === 'fr' ? '\u202f; ' : '; ');

/** Order of names as a reader of the language expects it. */
export const byName = <T extends { readonly name: string }>(a: T, b: T): number =>
  a.name.localeCompare(b.name, locale(), { sensitivity: 'base', numeric: true });

/** Lower case, without accents or hyphens: what two spellings of a name have in common. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’'\-_.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A SIREN as it is read: 216 204 982. */
export const spacedSiren = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, '$1 ');
