import { dayInParis, type IsoDay } from '../../model/elements/day.ts';
import type { Properties } from '../../model/elements/elements.ts';

/** The day that dates what a write leaves undated: that of the territory in its path, else today in Paris. */
export const defaultDay = (territory?: Properties): IsoDay =>
  typeof territory?.asOf === 'string' ? territory.asOf : dayInParis(new Date());
