import type { CooperationState } from '../contract/vocabulary.ts';
import { TRANSACTION_NATURES } from '../contract/vocabulary.ts';
import { agreedIntensity, pairIntensity, stateAt } from '../elements/cooperation-state.ts';
import { firstDayOf, type IsoDay, lastDayOf } from '../elements/day.ts';
import type { CooperationFact, Facts } from '../elements/facts.ts';
import { pairKey, pairOf } from '../elements/system.ts';

/** Days from `from` up to `until`, which is not one of them: days compare as text. */
export interface Period {
  readonly from: IsoDay;
  readonly until: IsoDay;
}

/** State of a cooperation in a period, with the intensity that its parties agree on. */
export interface StatePeriod extends Period {
  readonly cooperationId: string;
  readonly state: CooperationState;
  readonly agreedIntensity: number;
}

/** Linked pair in a period: its intensity with every cooperation, and without transactions (0 if it has none). */
export interface PairPeriod extends Period {
  readonly actorIds: readonly [string, string];
  readonly intensity: number;
  readonly withoutTransactions: number;
  readonly cooperationIds: readonly string[];
}

/** Period of all days: the first day stands for no beginning, the last one for no end. */
export const ALWAYS: Period = { from: '0001-01-01', until: '9999-12-31' };

/** Lists the states of each cooperation over all days; days on which it is absent are left out. */
export const statePeriods = ({ cooperations }: Pick<Facts, 'cooperations'>): StatePeriod[] =>
  cooperations.flatMap((cooperation) => {
    const states = spans(turningDays(cooperation)).map((period) => ({
      cooperationId: cooperation.id,
      state: stateAt(cooperation, period.from),
      agreedIntensity: agreedIntensity(cooperation, period.from),
      ...period,
    }));
    return joined(
      states.filter(({ state }) => state !== 'absent'),
      (a, b) => a.state === b.state && a.agreedIntensity === b.agreedIntensity,
    );
  });

/**
 * Lists the intensity of each pair on the map over all days, so that the pairs of any day are those of its system
 * (`System.links`).
 */
export function pairPeriods({ actors, cooperations }: Pick<Facts, 'actors' | 'cooperations'>): PairPeriod[] {
  const since = new Map(
    actors
      .filter(({ membership }) => membership.onMap)
      .map(({ id, membership }) => [id, beginning(membership.since)]),
  );
  const parts = new Map<string, { actorIds: [string, string]; parts: Part[] }>();
  for (const cooperation of cooperations) {
    const periods = spans(turningDays(cooperation)).filter(
      ({ from }) => stateAt(cooperation, from) === 'active',
    );
    const inside = cooperation.parties.map(({ actorId }) => actorId).filter((id) => since.has(id));
    for (const [i, a] of inside.entries())
      for (const b of inside.slice(i + 1)) {
        const start = latest(since.get(a), since.get(b));
        const found = periods
          .map(({ from, until }) => ({
            ...{ from: latest(from, start), until, cooperation },
            intensity: pairIntensity(cooperation, a, b, from),
          }))
          .filter(({ from, until, intensity }) => intensity >= 1 && from < until);
        const pair = parts.get(pairKey(a, b)) ?? { actorIds: pairOf(a, b), parts: [] };
        pair.parts.push(...found);
        parts.set(pairKey(a, b), pair);
      }
  }
  return [...parts.values()].flatMap(({ actorIds, parts: of }) => overlaid(actorIds, of));
}

interface Part extends Period {
  readonly cooperation: CooperationFact;
  readonly intensity: number;
}

/** Overlays the cooperations of a pair: the highest intensity of each day counts. */
function overlaid(actorIds: readonly [string, string], parts: readonly Part[]): PairPeriod[] {
  const days = parts.flatMap(({ from, until }) => [from, until]);
  const periods = spans(days).flatMap((period): PairPeriod[] => {
    const there = parts.filter(({ from, until }) => from <= period.from && period.from < until);
    if (there.length === 0) return [];
    return [
      {
        ...period,
        actorIds,
        intensity: highest(there),
        withoutTransactions: highest(
          there.filter(({ cooperation: { nature } }) => !TRANSACTION_NATURES.has(nature)),
        ),
        cooperationIds: there.map(({ cooperation: { id } }) => id).sort(),
      },
    ];
  });
  return joined(
    periods,
    (a, b) =>
      a.intensity === b.intensity &&
      a.withoutTransactions === b.withoutTransactions &&
      a.cooperationIds.join() === b.cooperationIds.join(),
  );
}

/** Lists the days from which a cooperation may be another than the day before. */
const turningDays = ({ startedOn, endedOn, recordedOn, declarations }: CooperationFact): IsoDay[] => [
  ...(startedOn === undefined ? [] : [firstDayOf(startedOn)]),
  ...(endedOn === undefined ? [] : [lastDayOf(endedOn)]),
  ...(recordedOn === undefined ? [] : [firstDayOf(recordedOn)]),
  ...declarations.map(({ on }) => firstDayOf(on)),
];

/** Splits all time at the given days into consecutive periods. */
function spans(days: readonly IsoDay[]): Period[] {
  const bounds = [...new Set([ALWAYS.from, ...days, ALWAYS.until])].sort();
  return bounds.slice(1).map((until, i) => ({ from: bounds[i] ?? ALWAYS.from, until }));
}

/** Joins a period to the one before it where nothing else differs. */
function joined<P extends Period>(periods: readonly P[], isSame: (one: P, next: P) => boolean): P[] {
  const result: P[] = [];
  for (const period of periods) {
    const last = result.at(-1);
    if (last !== undefined && last.until === period.from && isSame(last, period))
      result[result.length - 1] = { ...last, until: period.until };
    else result.push(period);
  }
  return result;
}

const beginning = (since: string | undefined): IsoDay =>
  since === undefined ? ALWAYS.from : firstDayOf(since);
const latest = (...days: ReadonlyArray<IsoDay | undefined>): IsoDay =>
  days.reduce<IsoDay>((a, b) => (b !== undefined && b > a ? b : a), ALWAYS.from);
const highest = (parts: readonly Part[]): number => Math.max(0, ...parts.map(({ intensity }) => intensity));
