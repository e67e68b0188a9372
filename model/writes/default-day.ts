import { dayInParis, type IsoDay } from '../elements/day.ts';
import type { Properties } from '../elements/elements.ts';

/** The day that dates what a write leaves undated: that of the territory in its path, else the one it is in Paris. */
export const defaultDay = (now: Date, territory?: Properties): IsoDay =>
  typeof territory?.asOf === 'string' ? territory.asOf : dayInParis(now);
