import { dayInParis, type IsoDay } from './day.ts';
import type { Reading } from './system.ts';

/** τ where none is asked for. */
export const USUAL_INTENSITY = 2;

/** How a reading is asked for; what is absent has its default. */
export interface ReadingAsked {
  readonly at?: IsoDay | undefined;
  readonly minIntensity?: number | undefined;
  readonly withoutTransactions?: boolean | undefined;
}

/** Resolves query options: the day defaults to the territory's own, else today. */
export const readingAsked = (
  { at, minIntensity = USUAL_INTENSITY, withoutTransactions = false }: ReadingAsked,
  asOf: IsoDay | undefined,
  now: Date = new Date(),
): Reading => ({ day: at ?? asOf ?? dayInParis(now), minIntensity, withoutTransactions });
