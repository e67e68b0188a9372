import type { IsoDay } from '../../elements/day.ts';
import type { CooperationFact } from '../../elements/facts.ts';

/**
 * The last sign of life up to a day: a sign noted or a declaration; without either, the later of start and record. Null
 * where no day is known.
 */
export function lastSign(
  { lastSignOn, declarations, startedOn, recordedOn }: CooperationFact,
  day: IsoDay,
): IsoDay | null {
  const declared = declarations.map(({ on }) => on).filter((on) => on <= day);
  return latest([lastSignOn, ...declared]) ?? latest([startedOn, recordedOn]);
}

const latest = (days: ReadonlyArray<IsoDay | undefined>): IsoDay | null =>
  days
    .filter((day) => day !== undefined)
    .reduce<IsoDay | null>((a, b) => (a !== null && a > b ? a : b), null);
