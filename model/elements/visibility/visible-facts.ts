import type { Commitment } from '../../contract/commitment.ts';
import type { CooperationFact, Facts, LandFact } from '../facts.ts';

/** Ids removed from facts, for database queries next to them. */
export interface Hidden {
  readonly actorIds: ReadonlySet<string>;
  readonly cooperationIds: ReadonlySet<string>;
}

/** Lists the hidden ids in one order: the same ones always give the same tag or hash. */
export const hiddenInOrder = ({ actorIds, cooperationIds }: Hidden): readonly [string[], string[]] => [
  [...actorIds].sort(),
  [...cooperationIds].sort(),
];

export const NOTHING_HIDDEN: Hidden = { actorIds: new Set(), cooperationIds: new Set() };

/**
 * Filters the facts of a territory for readers and contributors: private actors and cooperations are removed
 * with everything attached to them. A private party is removed from its cooperation; a cooperation left with
 * one party is removed too. Everything computed from these facts is computed as if private data did not
 * exist. `alsoHidden`: ids that the facts do not mark as private, since they are of an earlier day.
 */
export function publicFacts(facts: Facts, alsoHidden: Hidden = NOTHING_HIDDEN): Facts {
  const hidden = hiddenIn(facts, alsoHidden, isKept);
  // Past answers are for facilitators, as in the history.
  const { answers: _answers, ...seen } = leaveOut(facts, hidden);
  return { ...seen, hidden };
}

/**
 * Returns the facts of a territory without these actors and cooperations, and without everything attached to
 * them.
 */
export const factsWithout = (facts: Facts, left: Hidden): Facts =>
  leaveOut(
    facts,
    hiddenIn(facts, left, () => false),
  );

/** Filters facts for people who see private data here: without data private to other territories only. */
export const factsOfHome = (facts: Facts, foreign: Hidden): Facts => {
  const hidden = hiddenIn(facts, foreign, () => false);
  return { ...leaveOut(facts, hidden), foreign: hidden };
};

/** Lists the private ids in facts. */
export const privateIn = ({ actors, outside, cooperations }: Facts) => ({
  actorIds: [...actors, ...outside].filter(isKept).map(({ id }) => id),
  cooperationIds: cooperations.filter(isKept).map(({ id }) => id),
});

const isKept = ({ private: kept }: { readonly private?: boolean | undefined }): boolean => kept === true;

function leaveOut(facts: Facts, hidden: Hidden): Facts {
  const isSeen = (actorId: string): boolean => !hidden.actorIds.has(actorId);
  const ofSeen = <T extends { actorId: string }>(list: readonly T[]): T[] =>
    list.filter(({ actorId }) => isSeen(actorId));
  const cooperations = facts.cooperations
    .filter(({ id }) => !hidden.cooperationIds.has(id))
    .map((one) => ({ ...one, parties: ofSeen(one.parties), declarations: ofSeen(one.declarations) }))
    .filter(isJoinedBy(facts));
  const parties = new Set(cooperations.flatMap((one) => one.parties.map(({ actorId }) => actorId)));
  const served = new Set(cooperations.flatMap(({ serves }) => serves));
  const withoutHidden = (commitment: Commitment): Commitment => ({
    ...commitment,
    carriers: ofSeen(commitment.carriers),
  });
  return {
    ...facts,
    actors: facts.actors.filter(({ id }) => isSeen(id)),
    outside: facts.outside.filter(({ id }) => isSeen(id) && parties.has(id)),
    cooperations,
    commitments: facts.commitments.map(withoutHidden),
    charterItems: facts.charterItems.map(withoutHidden),
    memberships: facts.memberships.filter(({ fromId, toId }) => isSeen(fromId) && isSeen(toId)),
    needs: ofSeen(facts.needs),
    offers: ofSeen(facts.offers),
    ...(facts.lands && { lands: landsAmong(facts.lands, isSeen) }),
    ...(facts.elsewhere && { elsewhere: facts.elsewhere.filter((id) => isSeen(id) && parties.has(id)) }),
    ...(facts.servedElsewhere && {
      servedElsewhere: facts.servedElsewhere.filter(({ id }) => served.has(id)),
    }),
    ...shownAmong(facts, hidden),
  };
}

const landsAmong = (lands: readonly LandFact[], isSeen: (actorId: string) => boolean): LandFact[] =>
  lands.flatMap((land) => {
    const actorIds = land.actorIds.filter(isSeen);
    return actorIds.length === 0 ? [] : [{ ...land, actorIds }];
  });

function hiddenIn(
  facts: Facts,
  also: Hidden,
  isPrivate: (one: { readonly private?: boolean | undefined }) => boolean,
): Hidden {
  // Who carries a commitment alone is in neither list.
  const actorIds = new Set([
    ...also.actorIds,
    ...[...facts.actors, ...facts.outside].filter(isPrivate).map(({ id }) => id),
  ]);
  const isHidden = (one: CooperationFact): boolean => {
    const left = one.parties.filter(({ actorId }) => !actorIds.has(actorId)).length;
    return isPrivate(one) || also.cooperationIds.has(one.id) || (left < one.parties.length && left < 2);
  };
  return { actorIds, cooperationIds: new Set(facts.cooperations.filter(isHidden).map(({ id }) => id)) };
}

// A cooperation appears here through a party on the map: without one it belongs to other territories.
function isJoinedBy({ actors }: Facts): (cooperation: CooperationFact) => boolean {
  const onMap = new Set(actors.filter(({ membership }) => membership.onMap).map(({ id }) => id));
  return ({ parties }) => parties.some(({ actorId }) => onMap.has(actorId));
}

function shownAmong({ shownKeys }: Facts, hidden: Hidden): Pick<Facts, 'shown' | 'shownKeys'> {
  if (shownKeys === undefined) return {};
  const kept = shownKeys.filter((key) => namesNothing(hidden, key));
  return { shown: kept.length, shownKeys: kept };
}

/** Returns true if the key of a gap names no hidden element: `pivot-actor:amap`. */
const namesNothing = ({ actorIds, cooperationIds }: Hidden, key: string): boolean =>
  key.split(':').every((id) => !actorIds.has(id) && !cooperationIds.has(id));
