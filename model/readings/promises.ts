import type { Cooperation } from '../contract/cooperation.ts';
import { lastDayOf } from '../elements/day.ts';
import type { CooperationAt, System } from '../elements/system.ts';
import { grouped } from '../grouped.ts';

/** Properties of a cooperation that decide whether it is, or was, a promise. */
interface Promised {
  readonly id: string;
  readonly state: Cooperation['state'] | 'absent';
  readonly promisedFor?: string | undefined;
  readonly parties: ReadonlyArray<{
    readonly actorId: string;
    readonly agreedOn?: string | undefined;
    readonly agreedBy?: string | undefined;
  }>;
}

const BEGUN: ReadonlySet<string> = new Set(['in_progress', 'active', 'dormant']);
const LEFT: ReadonlySet<string> = new Set(['ended', 'broken', 'absent']);

/** A promise in the making, or one that was made, has a day or somebody's yes. */
const hasDayOrYes = ({ promisedFor, parties }: Promised): boolean =>
  promisedFor !== undefined ||
  parties.some(({ agreedOn, agreedBy }) => agreedOn !== undefined || agreedBy !== undefined);

/** The state of a promise: a proposal is none before it has a day or a yes. */
export function promiseRank(cooperation: Promised | undefined): 0 | 1 | 2 {
  if (cooperation?.state === 'intention') return 2;
  return cooperation?.state === 'proposed' && hasDayOrYes(cooperation) ? 1 : 0;
}

/** Detects a wish: wished or proposed, without a day or an agreement. */
export const isWish = (cooperation: Promised): boolean =>
  cooperation.state === 'wished' || (cooperation.state === 'proposed' && promiseRank(cooperation) === 0);

export const isBegun = (state: string): boolean => BEGUN.has(state);
export const isLeft = (state: string): boolean => LEFT.has(state);

const lastOf = ({ promisedFor }: Promised): string =>
  promisedFor === undefined ? '9' : lastDayOf(promisedFor);

/** Compares by day, soonest first; without a day last. */
export const soonestFirst = (a: Promised, b: Promised): number =>
  lastOf(a).localeCompare(lastOf(b)) || (a.id < b.id ? -1 : 1);

export const isOverdue = ({ promisedFor }: Pick<Promised, 'promisedFor'>, day: string): boolean =>
  promisedFor !== undefined && lastDayOf(promisedFor) < day;

/** Lists the promises that have not begun, soonest first. */
export const openPromises = ({ cooperations }: System): CooperationAt[] =>
  cooperations.filter((cooperation) => promiseRank(cooperation) > 0).sort(soonestFirst);

export const partyIds = ({ parties }: Pick<Promised, 'parties'>): string[] =>
  parties.map(({ actorId }) => actorId);

/** Lists the parties that have not agreed yet. */
export const awaitedIds = ({ parties }: Pick<Promised, 'parties'>): string[] =>
  parties.filter(({ agreedOn }) => agreedOn === undefined).map(({ actorId }) => actorId);

export interface PromiseGroups<C = Cooperation> {
  /** Promised for a day that has passed, the oldest first. */
  readonly overdue: readonly C[];
  readonly coming: readonly C[];
  readonly undated: readonly C[];
  /** Promised, and begun or done since. */
  readonly kept: readonly C[];
  /** Promised, and left. */
  readonly left: readonly C[];
}

/** The promises of a map at its day: what awaits a yes is one of them, it is what a promise begins as. */
export function promiseGroups<C extends Dated>({
  cooperations,
  day,
}: {
  readonly cooperations: readonly C[];
  readonly day: string;
}): PromiseGroups<C> {
  const open = cooperations
    .filter(({ state }) => state === 'proposed' || state === 'intention')
    .sort(soonestFirst);
  const past = cooperations.filter(hasDayOrYes).sort(latestFirst);
  return {
    overdue: open.filter((promise) => isOverdue(promise, day)),
    coming: open.filter((promise) => promise.promisedFor !== undefined && !isOverdue(promise, day)),
    undated: open.filter(({ promisedFor }) => promisedFor === undefined),
    kept: past.filter(({ state }) => isBegun(state)),
    left: past.filter(({ state }) => isLeft(state)),
  };
}

/** Groups promises by month or year, soonest first; those without a day are left out. */
export function promisesByMonth(
  promises: readonly Cooperation[],
): ReadonlyArray<readonly [month: string, promises: readonly Cooperation[]]> {
  const dated = promises.filter(({ promisedFor }) => promisedFor !== undefined).sort(soonestFirst);
  return [...grouped(dated, ({ promisedFor = '' }) => [promisedFor.slice(0, '2026-09'.length)])];
}

interface Dated extends Promised {
  readonly startedOn?: string | undefined;
  readonly recordedOn?: string | undefined;
}

const dayShown = ({ startedOn, promisedFor, recordedOn }: Dated): string =>
  startedOn ?? promisedFor ?? recordedOn ?? '';
const latestFirst = (a: Dated, b: Dated): number =>
  dayShown(b).localeCompare(dayShown(a)) || (a.id < b.id ? -1 : 1);
