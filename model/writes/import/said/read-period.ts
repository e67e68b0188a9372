import { asAsked } from '../../../contract/asked.ts';
import { PartialDate as SaidDayShape } from '../../../contract/primitives.ts';
import type { IsoDay, PartialDate } from '../../../elements/day.ts';
import { fold } from '../../../words/fold-text.ts';
import { readDay } from '../../../words/read-day.ts';

/** Start and end of a period, as precise as can be stored. */
export interface Period {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** True if nothing is lost, so that the words need not be kept. */
  readonly isExact: boolean;
  /** « mars 24 » may be a day of no year. */
  readonly mayBeDay?: boolean;
}

const ABOUT =
  /^(?:vers|environ|env|autour de|a peu pres|courant|um|etwa|gegen|cap a|a l entorn de|dans l annee|pendant l annee|circa|ca|around|about|during|approx\w*|~|≈)\s*(?:la |le |l )?/;
const PART =
  /^(?:(?:au |the )?(?:tout )?(?:debut|fin|milieu|mi|early|late|mid|beginning|end|anfang|ende|mitte|comencament|debuta?|fin)(?: de| d| of)?(?: l)?(?: annee)?|printemps|ete|automne|hiver|fruhjahr|fruhling|sommer|herbst|winter|prima|estiu|auton|ivern|spring|summer|autumn|fall|winter|premier semestre|second semestre)\s*(\d{4}|(?:\p{L}+) \d{4})$/u;
const SCHOOL =
  /^(?:a la |la )?rentree(?: de| scolaire)?(?: septembre)? (\d{4})$|^(?:start of the )?school year (\d{4})$/;
const SPAN =
  /^(?:saison |annee scolaire |exercice |school year |de |entre |from |between )?(\d{4})\s*(?:[–—/>→]|a|et|to|and|jusqu en)?\s*(\d{4})$/;
const OPEN =
  /^(?:(?:a partir|au debut) de |depuis (?:le |la |l )?|des (?:le |la |l )?|since |seit |ab |dempuei |dempuoi |from |after |apres )(.+)$/;
const AGO =
  /^(?:depuis |il y a |ca fait |for |)(?:(?:au moins|plus de|environ|pres de|bientot|more than|about|over|at least|presque) )?(\d{1,2}|une dizaine|une vingtaine|une quinzaine) ?(?:d )?(ans?|annees?|mois|years?|months?)(?: ago| environ)?$/;
const DOZENS: Readonly<Record<string, number>> = {
  'une dizaine': 10,
  'une quinzaine': 15,
  'une vingtaine': 20,
};
const LONGEST = 80;
const SHORT_MONTH = /^\p{L}{3,9}\.? '?\d{2}$/u;

/**
 * Parses a start or end as people write it: a day, a month, a year; « début 2023 », « printemps 2024 », «
 * vers 2018 », « 2019-2022 », « depuis 10 ans », « rentrée 2027 ». Vaguer times count as the year, with their
 * words kept. Undefined if it is no time.
 */
export function readPeriod(
  text: string,
  today: IsoDay | undefined,
  side: 'start' | 'end' = 'start',
): Period | undefined {
  const period = periodOf(text, today, side);
  // A day that nobody means (year 9999) is words.
  return period !== undefined && [period.from, period.to].every(isMeant) ? period : undefined;
}

const isMeant = (day: PartialDate | undefined): boolean =>
  day === undefined || asAsked(SaidDayShape).safeParse(day).success;

function periodOf(text: string, today: IsoDay | undefined, side: 'start' | 'end'): Period | undefined {
  const exact = readDay(text, side);
  if (exact !== undefined) return { from: exact, isExact: true };
  if (text.length > LONGEST) return undefined;
  const folded = fold(text)
    .replace(/[()’']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, first, last] = SPAN.exec(folded) ?? [];
  if (first !== undefined && last !== undefined)
    return first <= last ? { from: first, to: last, isExact: true } : undefined;
  const [, count = '', unit = ''] = AGO.exec(folded) ?? [];
  if (count !== '') return today === undefined ? undefined : ago(DOZENS[count] ?? Number(count), unit, today);
  return vaguely(folded, today, side);
}

function ago(count: number, unit: string, today: IsoDay): Period {
  if (!/^mo/.test(unit)) return { from: String(Number(today.slice(0, 4)) - count), isExact: false };
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - count;
  return { from: `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`, isExact: false };
}

function vaguely(folded: string, today: IsoDay | undefined, side: 'start' | 'end'): Period | undefined {
  const [, school, year] = SCHOOL.exec(folded) ?? [];
  const september = school ?? year;
  if (september !== undefined) return { from: `${september}-09`, isExact: false };
  // « mars 24 » is a month of a year more often than a day of no year.
  if (SHORT_MONTH.test(folded)) {
    const month = readDay(folded.replace(/\.? '?(\d{2})$/, ' 20$1'), side);
    if (month !== undefined) return { from: month, isExact: false, mayBeDay: true };
  }
  const [, part] = PART.exec(folded) ?? [];
  const about = part ?? (ABOUT.test(folded) ? folded.replace(ABOUT, '') : undefined);
  if (about !== undefined) {
    const day = readDay(about, side);
    if (day !== undefined) return { from: day, isExact: false };
  }
  const [, open] = OPEN.exec(folded) ?? [];
  const rest = open === undefined ? undefined : (readPeriod(open, today, side) ?? undefined);
  if (rest !== undefined) return { ...rest, isExact: false };
  return undefined;
}
