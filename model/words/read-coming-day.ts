import { addMonths, DAY_MS, type IsoDay, lastDayOf, lastOfMonth, type PartialDate } from '../elements/day.ts';
import { foldText } from './fold-text.ts';
import { monthNamed, readDay, type Side } from './read-day.ts';

/** Words before a day to come that change nothing about it. */
const LEADING = new Set(
  'd ici pour vers avant courant dans sous au a en le la l les des du de ce cette cet by in before around for the on until at within of this'.split(
    ' ',
  ),
);
/** Words after or within that change nothing: what comes is what is next. */
const FILLING = new Set(
  'prochain prochaine prochains next coming of de du d la l le the mois month'.split(' '),
);

const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  onze: 11,
  eleven: 11,
  douze: 12,
  twelve: 12,
  quinze: 15,
};

const DAYS_OF: Readonly<Record<string, number>> = {
  jour: 1,
  jours: 1,
  day: 1,
  days: 1,
  semaine: 7,
  semaines: 7,
  week: 7,
  weeks: 7,
  quinzaine: 15,
  fortnight: 14,
};

const MONTHS_OF: Readonly<Record<string, number>> = {
  mois: 1,
  month: 1,
  months: 1,
  trimestre: 3,
  trimestres: 3,
  quarter: 3,
  quarters: 3,
  semestre: 6,
  semestres: 6,
  an: 12,
  ans: 12,
  annee: 12,
  year: 12,
  years: 12,
};

/** First and last month of a season, as the weather has them. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  printemps: [3, 5],
  spring: [3, 5],
  ete: [6, 8],
  summer: [6, 8],
  automne: [9, 11],
  autumn: [9, 11],
  fall: [9, 11],
  hiver: [12, 2],
  winter: [12, 2],
  rentree: [9, 9],
};

const FEASTS: Readonly<Record<string, string>> = { noel: '12-25', christmas: '12-25', toussaint: '11-01' };

const WEEKDAYS = [
  ['dimanche', 'sunday'],
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
];

/** Whether the beginning, the middle or the end of a period is meant. */
const PARTS: Readonly<Record<string, 'early' | 'middle' | 'late'>> = {
  debut: 'early',
  early: 'early',
  beginning: 'early',
  start: 'early',
  mi: 'middle',
  mid: 'middle',
  milieu: 'middle',
  middle: 'middle',
  fin: 'late',
  end: 'late',
  late: 'late',
};

/**
 * Reads a day to come from everyday words: « fin janvier », « dans trois mois », « au printemps », “by end of March”,
 * “next Monday”, and all that `readDay` reads. Without a year it is the next such day. Undefined if it is no day.
 *
 * @param from The present day.
 */
export function readComingDay(text: string, from: IsoDay, side: Side = 'end'): PartialDate | undefined {
  const read = readDay(text, side, from);
  if (read !== undefined) return read;
  const words = foldText(text)
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  while (words.length > 1 && LEADING.has(words[0] ?? '') && !isAmount(words)) words.shift();
  return (
    inAWhile(words, from) ?? named(words, from) ?? inPeriod(words, from, side) ?? monthFirst(words, from)
  );
}

/** Returns true if a day, as precise as stated, has passed. */
export const isOver = (day: PartialDate, from: IsoDay): boolean => lastDayOf(day) < from;

const isAmount = ([first = '', second = '']: readonly string[]): boolean =>
  NUMBERS[first] !== undefined && (DAYS_OF[second] !== undefined || MONTHS_OF[second] !== undefined);

const later = (from: IsoDay, days: number): IsoDay =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Reads « trois mois », “two weeks”, « quinzaine ». */
function inAWhile(words: readonly string[], from: IsoDay): IsoDay | undefined {
  const [first = '', second] = words;
  if (words.length > 2) return undefined;
  const unit = second ?? first;
  const number = second === undefined ? 1 : (NUMBERS[first] ?? (/^\d{1,3}$/.test(first) ? Number(first) : 0));
  if (number === 0) return undefined;
  const [days, months] = [DAYS_OF[unit], MONTHS_OF[unit]];
  if (second === undefined && unit !== 'quinzaine') return undefined;
  if (days !== undefined) return later(from, number * days);
  return months === undefined ? undefined : addMonths(from, number * months);
}

/** Reads « demain », « lundi prochain », « Noël », « la semaine prochaine », “next year”. */
function named(words: readonly string[], from: IsoDay): PartialDate | undefined {
  const text = words.join(' ');
  if (text === 'demain' || text === 'tomorrow') return later(from, 1);
  if (text === 'apres demain') return later(from, 2);
  const today = new Date(`${from}T00:00:00Z`).getUTCDay();
  if (text === 'semaine prochaine' || text === 'next week')
    return later(from, 14 - (today === 0 ? 7 : today));
  if (text === 'mois prochain' || text === 'next month') return addMonths(from, 1).slice(0, 7);
  if (text === 'annee prochaine' || text === 'an prochain' || text === 'next year')
    return addMonths(from, 12).slice(0, 4);
  const kept = words.filter((word) => !FILLING.has(word));
  if (kept.length !== 1) return undefined;
  const [word = ''] = kept;
  const weekday = WEEKDAYS.findIndex((names) => names.includes(word));
  if (weekday >= 0) return later(from, (weekday - today + 7) % 7 || 7);
  const feast = FEASTS[word];
  if (feast === undefined) return undefined;
  const here = `${from.slice(0, 4)}-${feast}`;
  return here >= from ? here : `${Number(from.slice(0, 4)) + 1}-${feast}`;
}

/** Reads « fin janvier », « mi-mars 2027 », « au printemps », « fin d’année », “early summer”. */
function inPeriod(words: readonly string[], from: IsoDay, side: Side): PartialDate | undefined {
  const part = PARTS[words[0] ?? ''];
  const isMonth = words.at(-1) === 'mois' || words.at(-1) === 'month';
  const rest = (part === undefined ? words : words.slice(1)).filter((word) => !FILLING.has(word));
  if (part !== undefined && rest.length === 0 && isMonth) return withinMonth(from.slice(0, 7), part);
  const [name = '', written] = rest;
  if (rest.length > 2 || (written !== undefined && !/^\d{4}$/.test(written))) return undefined;
  const period = periodNamed(name);
  if (period === undefined) return undefined;
  const [first, last] = period;
  const year = written === undefined ? comingYear(period, from, side) : Number(written);
  const begins = monthOf(year, first);
  const ends = monthOf(last < first ? year + 1 : year, last);
  if (first === last && part !== undefined) return withinMonth(begins, part);
  if (part === 'early') return begins;
  if (part === 'middle') return addMonths(`${begins}-01`, 1).slice(0, 7);
  if (part === 'late' && name !== '') return name in SEASONS ? ends : lastOfMonth(ends);
  return side === 'start' ? begins : ends;
}

const YEAR_NAMES = new Set(['annee', 'an', 'year']);

function periodNamed(name: string): readonly [number, number] | undefined {
  if (YEAR_NAMES.has(name)) return [1, 12];
  const month = monthNamed(name);
  return month > 0 ? [month, month] : SEASONS[name];
}

/** Returns the first year in which a period, or the start that is meant, is not over; that of its first month. */
function comingYear([first, last]: readonly [number, number], from: IsoDay, side: Side): number {
  const year = Number(from.slice(0, 4));
  const over = side === 'end' && last < first ? 1 : 0;
  const years = [year - 1, year, year + 1];
  const month = side === 'end' ? last : first;
  return years.find((one) => lastOfMonth(monthOf(one + over, month)) >= from) ?? year + 1;
}

const withinMonth = (month: string, part: 'early' | 'middle' | 'late'): IsoDay =>
  part === 'late' ? lastOfMonth(month) : `${month}-${part === 'early' ? '10' : '15'}`;

const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** Reads “March 15”, “March 15th, 2027”; « mercredi 15 mars ». */
function monthFirst(words: readonly string[], from: IsoDay): PartialDate | undefined {
  const [first = '', date = '', ...year] = words;
  if (WEEKDAYS.some((names) => names.includes(first))) return readDay(words.slice(1).join(' '), 'end', from);
  if (monthNamed(first) === 0 || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(date)) return undefined;
  return readDay([date, first, ...year].join(' '), 'end', from);
}
