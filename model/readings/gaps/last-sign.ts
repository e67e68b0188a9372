import type { IsoDay } from '../../elements/day.ts';

/** The dated traces of a cooperation; null where there is none. */
export interface Traces {
  readonly lastSignOn: IsoDay | null;
  /** The latest declaration up to the day. */
  readonly lastDeclaredOn: IsoDay | null;
  readonly startedOn: IsoDay | null;
  readonly recordedOn: IsoDay | null;
}

/** The last sign of life: a sign noted or a declaration; without either, the later of start and record. */
export function lastSign({ lastSignOn, lastDeclaredOn, startedOn, recordedOn }: Traces): IsoDay | null {
  return latest(lastSignOn, lastDeclaredOn) ?? latest(startedOn, recordedOn);
}

function latest(a: IsoDay | null, b: IsoDay | null): IsoDay | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
