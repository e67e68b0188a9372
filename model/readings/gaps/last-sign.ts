import type { IsoDay } from '../../elements/day.ts';
import type { CooperationFact } from '../../elements/facts.ts';
import { firstDayOf, lastDayOf, type SaidDay } from '../../elements/said-day.ts';

/** A sign of life, as it was said, and the day it counts as. */
interface Sign {
  readonly said: SaidDay;
  readonly day: IsoDay;
}

/**
 * The last sign of life up to a day: a sign noted or a declaration; without either, the later of start and record. Null
 * where no day is known. A last sign is an end: « 2024 » asks nothing before the whole of 2024 is long ago.
 */
export function lastSign(
  { lastSignOn, declarations, startedOn, recordedOn }: CooperationFact,
  day: IsoDay,
): Sign | null {
  const noted = lastSignOn === undefined ? [] : [{ said: lastSignOn, day: lastDayOf(lastSignOn) }];
  const declared = declarations.filter(({ on }) => on <= day).map(({ on }) => fromItsFirstDay(on));
  const begun = [startedOn, recordedOn].filter((said) => said !== undefined).map(fromItsFirstDay);
  return latest([...noted, ...declared]) ?? latest(begun);
}

const fromItsFirstDay = (said: SaidDay): Sign => ({ said, day: firstDayOf(said) });

const latest = (signs: readonly Sign[]): Sign | null =>
  signs.reduce<Sign | null>((a, b) => (a !== null && a.day > b.day ? a : b), null);
