import type { Cooperation, Declaration } from '../contract/cooperation.ts';
import { type CooperationState, NOT_YET_A_LINK } from '../contract/vocabulary.ts';
import { ofDay } from '../once.ts';
import type { IsoDay } from './day.ts';
import { firstDayOf, lastDayOf, type PartialDate } from './day.ts';
import type { CooperationFact } from './facts.ts';
import { lastWords, latestOfVoices } from './voices.ts';

type Dated = Pick<CooperationFact, 'status'> & {
  startedOn?: PartialDate | undefined;
  endedOn?: PartialDate | undefined;
  recordedOn?: PartialDate | undefined;
};

/** Returns the state of a cooperation at day d; the first matching rule decides. */
export function stateAt({ status, startedOn, endedOn, recordedOn }: Dated, d: IsoDay): CooperationState {
  if (startedOn !== undefined && startedOn > d) return 'absent';
  const last = endedOn === undefined ? undefined : lastDayOf(endedOn);
  if ((status === 'ended' || status === 'broken') && last !== undefined && last > d) return 'active';
  if (last !== undefined && last <= d && status !== 'broken') return 'ended';
  if (startedOn === undefined && recordedOn !== undefined && d < recordedOn)
    return NOT_YET_A_LINK.has(status) ? 'absent' : 'unknown';
  return status;
}

/** The day from which it counts as over, said or not: its end, else the day it was noted. */
export const endDayOf = ({ endedOn, recordedOn }: Omit<Dated, 'status'>): IsoDay | undefined =>
  endedOn !== undefined ? lastDayOf(endedOn) : recordedOn && firstDayOf(recordedOn);

/**
 * Returns the level that a party declares at day d: its latest, by any speaker; undefined if silent. A day on which
 * its speakers differ does not count until that is settled: the level agreed before holds. Words of the former rule
 * count by it, unless a later one has replaced them.
 */
export function declaredBy(
  declarations: readonly Declaration[],
  actorId: string,
  d: IsoDay,
): number | undefined {
  // Asked of every pair of every cooperation; nearly all have said nothing, or one thing once.
  let latest: Declaration | undefined;
  let isSettled = true;
  let isFormer = false;
  for (const one of declarations) {
    if (one.actorId !== actorId || one.on > d || (latest !== undefined && one.on < latest.on)) continue;
    const isSameDay = latest?.on === one.on;
    isSettled = !isSameDay || (isSettled && one.intensity === latest?.intensity);
    isFormer = one.perVoice === true && (!isSameDay || isFormer);
    latest = one;
  }
  if (isFormer) return lowestOfVoices(declarations, actorId, d);
  if (latest === undefined || isSettled) return latest?.intensity;
  const { on } = latest;
  return declaredBy(
    declarations.filter((one) => one.on < on),
    actorId,
    d,
  );
}

/**
 * Returns the level that a party confirms at day d; undefined if silent. While its speakers differ it is the lowest word
 * of its latest day, since each of them confirms that much.
 */
export function confirmedLevel(
  declarations: readonly Declaration[],
  actorId: string,
  d: IsoDay,
): number | undefined {
  const words = lastWords(declarations, actorId, d);
  return declaredBy(declarations, actorId, d) ?? lowest(words.map(({ intensity }) => intensity));
}

/**
 * Returns the intensity of a pair inside a cooperation: the lowest declared by these two, else the recorded
 * one.
 */
export const pairIntensity = (cooperation: CooperationFact, a: string, b: string, d: IsoDay): number =>
  lowestDeclared(cooperation, [a, b], d) ?? cooperation.intensity;

/**
 * Returns the intensity of a whole cooperation: the lowest declared by its parties, else the recorded one.
 */
export const agreedIntensity = (cooperation: CooperationFact, d: IsoDay): number =>
  lowestDeclared(
    cooperation,
    cooperation.parties.map(({ actorId }) => actorId),
    d,
  ) ?? cooperation.intensity;

/**
 * A cooperation with what depends on a day: its state and the intensity its parties agree on. The same object as long as
 * it is asked for the same day.
 */
export const cooperationAt = ofDay(
  (cooperation: CooperationFact, day): Cooperation => ({
    state: stateAt(cooperation, day),
    agreedIntensity: agreedIntensity(cooperation, day),
    // Last: V8 gives each object that is spread first a hidden class of its own, of some 400 bytes.
    ...cooperation,
  }),
);

function lowestDeclared(
  cooperation: CooperationFact,
  actorIds: readonly string[],
  d: IsoDay,
): number | undefined {
  if (cooperation.declarations.length === 0) return undefined;
  const declared = actorIds.map((actorId) => declaredBy(cooperation.declarations, actorId, d));
  return lowest(declared.filter((intensity) => intensity !== undefined));
}

/** Returns the lowest of what each speaker said last, among the words that count by the former rule. */
const lowestOfVoices = (
  declarations: readonly Declaration[],
  actorId: string,
  d: IsoDay,
): number | undefined =>
  lowest(
    latestOfVoices(
      declarations.filter((one) => one.perVoice),
      actorId,
      d,
    ).map(({ intensity }) => intensity),
  );

const lowest = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : Math.min(...values);
