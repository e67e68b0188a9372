import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';

export interface PromiseGroups {
  /** Promised for a day that has passed, the oldest first. */
  readonly overdue: readonly Cooperation[];
  readonly coming: readonly Cooperation[];
  readonly undated: readonly Cooperation[];
  /** Promised, and begun or done since. */
  readonly kept: readonly Cooperation[];
  /** Promised, and left. */
  readonly left: readonly Cooperation[];
}

const OPEN: ReadonlySet<string> = new Set(['proposed', 'intention']);
const KEPT: ReadonlySet<string> = new Set(['in_progress', 'active', 'dormant']);
const LEFT: ReadonlySet<string> = new Set(['ended', 'broken']);

/** What was once promised says so: a day, or somebody's yes. */
const wasPromised = ({ promisedFor, parties }: Cooperation): boolean =>
  promisedFor !== undefined ||
  parties.some(({ agreedOn, agreedBy }) => agreedOn !== undefined || agreedBy !== undefined);

/** The promises of a map at its day: what awaits a yes is one of them, it is what a promise begins as. */
export function promiseGroups({
  cooperations,
  day,
}: Pick<TerritoryMap, 'cooperations' | 'day'>): PromiseGroups {
  const open = cooperations.filter(({ state }) => OPEN.has(state)).sort(soonestFirst);
  const past = cooperations.filter(wasPromised);
  return {
    overdue: open.filter(({ promisedFor }) => promisedFor !== undefined && promisedFor < day),
    coming: open.filter(({ promisedFor }) => promisedFor !== undefined && promisedFor >= day),
    undated: open.filter(({ promisedFor }) => promisedFor === undefined),
    kept: past.filter(({ state }) => KEPT.has(state)).sort(latestFirst),
    left: past.filter(({ state }) => LEFT.has(state)).sort(latestFirst),
  };
}

const soonestFirst = (a: Cooperation, b: Cooperation): number =>
  (a.promisedFor ?? '9').localeCompare(b.promisedFor ?? '9') || a.id.localeCompare(b.id);

const lastDay = ({ startedOn, promisedFor, recordedOn }: Cooperation): string =>
  startedOn ?? promisedFor ?? recordedOn ?? '';
const latestFirst = (a: Cooperation, b: Cooperation): number =>
  lastDay(b).localeCompare(lastDay(a)) || a.id.localeCompare(b.id);
