import type { IsoDay } from '../../elements/day.ts';
import { lastDayOf, type PartialDate } from '../../elements/day.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';

/** Says in a language when something is due, or was; empty without a date. */
export const dueIn =
  (phrase: (day: string, isPast: boolean) => string) =>
  (dueOn: PartialDate | null, day: IsoDay, say: Speaker): string =>
    dueOn === null ? '' : phrase(say.day(dueOn), lastDayOf(dueOn) < day);
