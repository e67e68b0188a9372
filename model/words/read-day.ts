import type { PartialDate } from '../elements/day.ts';
import { DAY_MS, type IsoDay } from '../elements/day.ts';
import { foldText } from './fold-text.ts';

const MONTHS = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'feb', 'fev'],
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

/** Words before a day without a meaning of their own. */
const BEFORE = /^(?:(?:depuis|jusqu|since|until|from) )?(?:(?:l annee|en|le|au|a|des|in|on|by) )?/;

/** Whether a part of a year is asked for its first month or its last: a beginning counts from the one, an end from the other. */
export type Side = 'start' | 'end';

/**
 * Parses a day as people write it, as precise as stated: 2024-12-31, 31/12/2024, 31.12.24, 31 décembre 2024,
 * or a spreadsheet's number; mars 2024, sept. 2022, 03/2024, 2021-06; 2020. The day comes before the month. A
 * quarter or half of a year (T2 2023, 2nd half of 2023) becomes its first or last month. Undefined if it is
 * no day, or does not exist.
 *
 * @param from if given, a day without a year is the first such day from then on: « 15 mars », 15/3.
 */
export function readDay(text: string, side: Side = 'start', from?: IsoDay): PartialDate | undefined {
  const trimmed = text.trim();
  const words = foldText(trimmed).replace(/\s+/g, ' ').replace(BEFORE, '');
  return (
    readNumbers(trimmed) ??
    readShortMonth(trimmed) ??
    readWords(words, side) ??
    (from === undefined ? undefined : readComingDay(words, from))
  );
}

function readComingDay(words: string, from: IsoDay): IsoDay | undefined {
  const [, date = '', month = ''] =
    /^(\d{1,2})(?:er|st|nd|rd|th)?[ /.](\d{1,2}|[a-z]+)\.?$/.exec(words) ?? [];
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  if (number === 0 || date === '') return undefined;
  const years = [0, 1, 2, 3, 4].map((later) => Number(from.slice(0, 4)) + later);
  return years
    .map((year) => dayOf(year, number, Number(date)))
    .find((day) => day !== undefined && day >= from);
}

function readNumbers(text: string): PartialDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(text);
  if (french) return dayOf(wholeYear(french[3] ?? ''), Number(french[2]), Number(french[1]));
  if (/^[2-7]\d{4}(\.\d+)?$/.test(text))
    return new Date(SPREADSHEET_EPOCH + Math.floor(Number(text)) * DAY_MS).toISOString().slice(0, 10);
  const [, month = '', year = ''] = /^(\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? [];
  if (year !== '') return monthOf(Number(year), Number(month));
  const [, first = '', second = ''] = /^(\d{4})[/-](\d{1,2})$/.exec(text) ?? [];
  return first === '' ? undefined : monthOf(Number(first), Number(second));
}

/** « mars-24 », as spreadsheets show a month: « mars 24 » may be a day. */
function readShortMonth(text: string): PartialDate | undefined {
  const [, month = '', year = ''] = /^(\p{L}+)\.?-(\d{2})$/u.exec(text) ?? [];
  return year === '' ? undefined : monthOf(wholeYear(year), monthNamed(foldText(month)));
}

function readWords(text: string, side: Side): PartialDate | undefined {
  if (/^[1-9]\d{3}$/.test(text)) return text;
  const day = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.?,? (\d{4})$/.exec(text);
  const ofMonth = monthNamed(day?.[2]);
  if (day && ofMonth > 0) return dayOf(Number(day[3]), ofMonth, Number(day[1]));
  const month = /^([a-z]+)\.? (\d{4})$/.exec(text);
  if (month) return monthOf(Number(month[2]), monthNamed(month[1]));
  const part = partOfYear(text);
  if (part === undefined) return readNumbers(text);
  const { year, months, number } = part;
  const first = (number - 1) * months + 1;
  return number * months > 12 ? undefined : monthOf(year, side === 'start' ? first : first + months - 1);
}

/** Returns the number of a month by its folded name, 0 if it is none. */
export const monthNamed = (name: string | undefined): number =>
  MONTHS.findIndex((names) => names.includes(name ?? '')) + 1;

const MONTHS_OF: Readonly<Record<string, number>> = { t: 3, q: 3, s: 6, h: 6 };

/** Parses a part of a year: T2 2023, 2023-Q2, S1 2024, 2e trimestre 2023, 1st half of 2024. */
function partOfYear(text: string) {
  const short = /^([tqsh])([1-4])[ /]?(\d{4})$/.exec(text);
  if (short) return partOf(short[1], short[2], short[3]);
  const before = /^(\d{4})[ /]?([tqsh])([1-4])$/.exec(text);
  if (before) return partOf(before[2], before[3], before[1]);
  const long =
    /^([1-4])(?:er|ere|e|eme|st|nd|rd|th)? (trimestre|quarter|semestre|half)(?: (?:de|of))? (\d{4})$/.exec(
      text,
    );
  return long === null ? undefined : partOf(long[2]?.[0], long[1], long[3]);
}

const partOf = (kind = '', number = '', year = '') => ({
  year: Number(year),
  months: MONTHS_OF[kind] ?? 3,
  number: Number(number),
});

const wholeYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const monthOf = (year: number, month: number): PartialDate | undefined =>
  dayOf(year, month, 1)?.slice(0, 'YYYY-MM'.length);

function dayOf(year: number, month: number, date: number): IsoDay | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  const isReal = year >= 1000 && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return isReal ? day.toISOString().slice(0, 10) : undefined;
}
