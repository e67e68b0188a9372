import type { Commitment } from '../contract/commitment.ts';
import type { Cooperation } from '../contract/cooperation.ts';
import type { MapActor, TerritoryMap } from '../contract/reading.ts';
import { heardDays } from '../elements/heard.ts';
import { isBegun, isLeft, isOverdue, isWish, promiseRank } from './promises.ts';

/** A linked pair at two moments; null where it was, or is, no link. */
export interface LinkChange {
  readonly actorIds: readonly [string, string];
  readonly before: number | null;
  readonly after: number | null;
}

/** Differences of a map from an earlier one of the same territory. */
export interface Comparison {
  readonly actors: { readonly come: readonly MapActor[]; readonly gone: readonly MapActor[] };
  readonly links: {
    readonly come: readonly LinkChange[];
    readonly stronger: readonly LinkChange[];
    readonly weaker: readonly LinkChange[];
    /** Pairs without a link now, but with a dormant cooperation. */
    readonly asleep: readonly LinkChange[];
    readonly gone: readonly LinkChange[];
  };
  readonly promises: {
    /** Wished cooperations that nobody promised. */
    readonly wished: readonly Cooperation[];
    readonly made: readonly Cooperation[];
    readonly kept: readonly Cooperation[];
    readonly left: readonly Cooperation[];
  };
  /** Changes that time and the room’s answers bring, next to what was written. */
  readonly meanwhile: {
    /** Actors of both maps that answered. */
    readonly heard: readonly MapActor[];
    /** Promises that are open still, and whose day has passed. */
    readonly due: readonly Cooperation[];
  };
  readonly commitments: {
    readonly come: readonly Commitment[];
    /** Commitments that found carriers, with these carriers. */
    readonly carried: readonly { readonly commitment: Commitment; readonly actorIds: readonly string[] }[];
    readonly kept: readonly Commitment[];
  };
}

/** Compares two maps of one territory: who came and left, which links, promises and commitments became what. */
export function compareMaps(before: TerritoryMap, after: TerritoryMap): Comparison {
  const [here, then] = [insideOf(after), insideOf(before)];
  return {
    actors: {
      come: [...here.values()].filter(({ id }) => !then.has(id)),
      gone: [...then.values()].filter(({ id }) => !here.has(id)),
    },
    links: compareLinks(before, after),
    promises: comparePromises(before, after),
    meanwhile: {
      heard: [...here.values()].filter((actor) => isHeardSince(then.get(actor.id), actor)),
      due: promisesDue(before, after),
    },
    commitments: compareCommitments(before, after),
  };
}

/** Returns true if two moments have no described difference. */
export const isSame = ({ actors, links, promises, meanwhile, commitments }: Comparison): boolean =>
  [actors, links, promises, meanwhile, commitments].every((group) =>
    Object.values(group).every((list) => list.length === 0),
  );

/** Returns the day on which a map was known, else the day that it shows. */
const momentOf = ({ known, day }: TerritoryMap): string => known?.at.slice(0, day.length) ?? day;

/** Returns true if an actor that was there answered since: on links, commitments or needs. */
const isHeardSince = (before: MapActor | undefined, { membership }: MapActor): boolean =>
  before !== undefined &&
  heardDays().some((field) => (membership?.[field] ?? '') > (before.membership?.[field] ?? ''));

const insideOf = ({ actors }: TerritoryMap): Map<string, MapActor> =>
  new Map(actors.filter(({ outside }) => outside !== true).map((actor) => [actor.id, actor]));

const linksOf = ({ links }: TerritoryMap): Map<string, LinkChange['actorIds'] & readonly string[]> =>
  new Map(links.map(({ actorIds }) => [actorIds.join(':'), actorIds]));

function compareLinks(before: TerritoryMap, after: TerritoryMap): Comparison['links'] {
  const levels = ({ links }: TerritoryMap) =>
    new Map(links.map(({ actorIds, intensity }) => [actorIds.join(':'), intensity]));
  const [was, is] = [levels(before), levels(after)];
  const pairs = new Map([...linksOf(before), ...linksOf(after)]);
  const changes = [...pairs].map(
    ([key, actorIds]): LinkChange => ({ actorIds, before: was.get(key) ?? null, after: is.get(key) ?? null }),
  );
  const lost = changes.filter((change) => change.after === null);
  return {
    come: changes.filter((change) => change.before === null),
    stronger: changes.filter((change) => moved(change) > 0),
    weaker: changes.filter((change) => moved(change) < 0),
    asleep: lost.filter(({ actorIds }) => sleeps(after, actorIds)),
    gone: lost.filter(({ actorIds }) => !sleeps(after, actorIds)),
  };
}

const moved = ({ before, after }: LinkChange): number =>
  before === null || after === null ? 0 : after - before;

const sleeps = ({ cooperations }: TerritoryMap, ids: readonly string[]): boolean =>
  cooperations.some(
    ({ state, parties }) =>
      state === 'dormant' && ids.every((id) => parties.some(({ actorId }) => actorId === id)),
  );

function comparePromises(before: TerritoryMap, after: TerritoryMap): Comparison['promises'] {
  const now = new Map(after.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  const then = new Map(before.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  const promised = before.cooperations.filter((cooperation) => promiseRank(cooperation) > 0);
  const stateNow = ({ id }: Cooperation) => now.get(id)?.state ?? 'absent';
  return {
    wished: after.cooperations.filter((one) => isWish(one) && !then.has(one.id)),
    made: after.cooperations.filter((one) => promiseRank(one) > promiseRank(then.get(one.id))),
    kept: promised.filter((one) => isBegun(stateNow(one))),
    left: promised.filter((one) => isLeft(stateNow(one))),
  };
}

/** Lists the promises of before that are open still, and whose day has passed since. */
function promisesDue(before: TerritoryMap, after: TerritoryMap): readonly Cooperation[] {
  const now = new Map(after.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  return before.cooperations.flatMap((one) => {
    const open = promiseRank(one) > 0 ? now.get(one.id) : undefined;
    const isDue = open !== undefined && promiseRank(open) > 0 && isOverdue(open, after.day);
    return isDue && !isOverdue(one, momentOf(before)) ? [open] : [];
  });
}

function compareCommitments(before: TerritoryMap, after: TerritoryMap): Comparison['commitments'] {
  const then = new Map(before.commitments.map((commitment) => [commitment.id, commitment]));
  const open = after.commitments.filter(({ status }) => status !== 'dropped');
  return {
    come: open.filter(({ id }) => !then.has(id)),
    carried: open.flatMap((commitment) => {
      const known = then.get(commitment.id)?.carriers.map(({ actorId }) => actorId) ?? [];
      const actorIds = commitment.carriers.map(({ actorId }) => actorId).filter((id) => !known.includes(id));
      return actorIds.length === 0 ? [] : [{ commitment, actorIds }];
    }),
    kept: open.filter(({ id, status }) => status === 'kept' && then.get(id)?.status !== 'kept'),
  };
}
