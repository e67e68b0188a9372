import type { TerritoryMap } from '../../contract/reading.ts';
import type { Act } from './plan-of-act.ts';

/**
 * Selects the part of a map that acts may touch, with the related items: only these become elements, however
 * large the map is. Links are left out: they follow from the rest.
 */
export function surroundings(map: TerritoryMap, acts: readonly Act[]): TerritoryMap {
  const named = new Set(acts.flatMap(({ params, body }) => [...wordsIn(params), ...wordsIn(body)]));
  const isNamed = (id: string): boolean => named.has(id);
  const cooperations = cooperationsAround(map, isNamed);
  const memberships = map.memberships.filter(({ fromId, toId }) => isNamed(fromId) || isNamed(toId));
  const stated = [...map.needs, ...map.offers].filter(({ actorId }) => isNamed(actorId));
  const resources = new Set([...named, ...stated.map(({ resourceId }) => resourceId)]);
  const isSought = ({ resourceId }: { readonly resourceId: string }): boolean => resources.has(resourceId);
  // Offers for a need appear with it, and vice versa.
  const [needs, offers] = [map.needs.filter(isSought), map.offers.filter(isSought)];
  const ids = new Set([
    ...named,
    ...cooperations.flatMap(({ parties }) => parties.map(({ actorId }) => actorId)),
    ...memberships.flatMap(({ fromId, toId }) => [fromId, toId]),
    ...[...needs, ...offers].map(({ actorId }) => actorId),
  ]);
  return {
    ...map,
    actors: map.actors.filter(({ id }) => ids.has(id)),
    reserve: map.reserve.filter(({ id }) => ids.has(id)),
    memberships,
    cooperations,
    links: [],
    commitments: map.commitments.filter(
      ({ id, refines, carriers }) =>
        isNamed(id) ||
        (refines !== undefined && isNamed(refines)) ||
        carriers.some(({ actorId }) => isNamed(actorId)),
    ),
    needs,
    offers,
  };
}

/** All words of a request: any of them may be an id, and the key of a suggestion holds two. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, ...value.split(':')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/**
 * Selects cooperations that are named, have a named party, or serve a named commitment. A link lists all
 * cooperations of its pair, and an outside actor is on the map while it has one: these are included.
 */
function cooperationsAround(
  { actors, cooperations }: TerritoryMap,
  isNamed: (id: string) => boolean,
): TerritoryMap['cooperations'] {
  const touched = cooperations.filter(
    ({ id, parties, serves }) =>
      isNamed(id) || serves.some(isNamed) || parties.some(({ actorId }) => isNamed(actorId)),
  );
  const parties = new Set(touched.flatMap((one) => one.parties.map(({ actorId }) => actorId)));
  const outside = new Set(actors.flatMap(({ id, outside: isOutside }) => (isOutside ? [id] : [])));
  const within = new Set(touched);
  return cooperations.filter((one) => {
    if (within.has(one)) return true;
    const known = one.parties.filter(({ actorId }) => parties.has(actorId));
    return known.length > 1 || known.some(({ actorId }) => outside.has(actorId));
  });
}
