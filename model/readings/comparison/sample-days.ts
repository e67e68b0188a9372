import { addMonths, firstDayOf, type IsoDay, monthsBetween } from '../../elements/day.ts';
import type { Facts } from '../../elements/facts.ts';

interface Samples {
  readonly stepMonths: number;
  readonly days: readonly IsoDay[];
}

/**
 * Samples days between two, both included, at the smallest whole number of months that gives at most `most`
 * days.
 */
export function sampleDays(from: IsoDay, to: IsoDay, most: number): Samples {
  const whole = monthsBetween(from, to);
  const months = addMonths(from, whole) >= to ? whole : whole + 1;
  const stepMonths = Math.max(1, Math.ceil(months / (most - 1)));
  const before = Array.from({ length: most }, (_, step) => addMonths(from, step * stepMonths));
  return { stepMonths, days: [...before.filter((day) => day < to), to] };
}

/** The first day something is dated of, not later than `to`; a year before it where nothing is. */
export function firstDay({ actors, cooperations, commitments }: Facts, to: IsoDay): IsoDay {
  const dates = [
    ...actors.map(({ membership }) => membership.since),
    ...cooperations.map(({ startedOn }) => startedOn),
    ...commitments.flatMap(({ carriers }) => carriers.map(({ since }) => since)),
  ].filter((day): day is IsoDay => day !== undefined && day < to);
  const [first = to] = [addMonths(to, -12), ...dates].sort();
  return firstDayOf(first);
}

/** Counts undated facts, which count at every day. */
export const undatedIn = ({ actors, cooperations, commitments }: Facts) => ({
  actors: actors.filter(({ membership }) => membership.onMap && membership.since === undefined).length,
  cooperations: cooperations.filter(
    ({ startedOn, recordedOn }) => startedOn === undefined && recordedOn === undefined,
  ).length,
  carriers: commitments
    .filter(({ status }) => status === 'open')
    .flatMap(({ carriers }) => carriers)
    .filter(({ since }) => since === undefined).length,
});
