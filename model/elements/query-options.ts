import { dayInParis, type IsoDay } from './day.ts';
import type { Reading } from './system.ts';

/** τ where none is asked for. */
export const DEFAULT_MIN_INTENSITY = 2;

/** How a reading is asked for; what is absent has its default. */
export interface QueryOptions {
  readonly at?: IsoDay | undefined;
  readonly minIntensity?: number | undefined;
  readonly withoutTransactions?: boolean | undefined;
}

/** Resolves query options: the day defaults to the territory's own, else today. */
export const queryOptionsOf = (
  { at, minIntensity = DEFAULT_MIN_INTENSITY, withoutTransactions = false }: QueryOptions,
  asOf: IsoDay | undefined,
  now: Date = new Date(),
): Reading => ({ day: at ?? asOf ?? dayInParis(now), minIntensity, withoutTransactions });
