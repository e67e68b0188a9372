import type { IsoDay } from '../../elements/day.ts';
import { DAY_MS } from '../../elements/day.ts';
import { foldText } from '../../words/fold-text.ts';

const MONTHS = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];

/** Day 1 of a spreadsheet is the first of January 1900, and it believes that year to be a leap year. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);

/**
 * A day as people write it: 2024-12-31, 31/12/2024, 31.12.24, 31 décembre 2024, or the number of a spreadsheet. The day
 * comes before the month. Undefined for what is no day, or one that does not exist; a year alone is no day.
 */
export function readDay(text: string): IsoDay | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(text);
  if (french) return dayOf(wholeYear(french[3] ?? ''), Number(french[2]), Number(french[1]));
  if (/^[2-7]\d{4}(\.\d+)?$/.test(text))
    return new Date(SPREADSHEET_EPOCH + Math.floor(Number(text)) * DAY_MS).toISOString().slice(0, 10);
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.? (\d{4})$/.exec(foldText(text));
  if (words === null) return undefined;
  const month = MONTHS.findIndex((names) => names.includes(words[2] ?? ''));
  return month < 0 ? undefined : dayOf(Number(words[3]), month + 1, Number(words[1]));
}

const wholeYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

function dayOf(year: number, month: number, date: number): IsoDay | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  const isReal = year >= 1000 && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return isReal ? day.toISOString().slice(0, 10) : undefined;
}
