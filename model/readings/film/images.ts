import type { Cooperation } from '../../contract/cooperation.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { composedSystem, isWithoutPlaces } from '../../drawing/composed-map.ts';
import type { IsoDay } from '../../elements/day.ts';
import type { Properties } from '../../elements/elements.ts';
import type { CooperationFact, Facts } from '../../elements/facts.ts';
import type { LaterChange } from '../../elements/past/rewind.ts';
import { queryOptionsOf } from '../../elements/query-options.ts';
import { pairKey, System } from '../../elements/system.ts';
import { namedInStates } from '../../elements/visibility/visible-changes.ts';
import { type Hidden, publicFacts } from '../../elements/visibility/visible-facts.ts';
import { memoizeByObject } from '../../once.ts';
import { mapReading } from '../map-reading.ts';
import type { FilmSource } from './film-source.ts';
import { withoutPlaces } from './places-of-today.ts';
import type { RewoundStates } from './rewound-states.ts';

/** A map as it was known once and as everyone may see it now, with the facts it is made of. */
export interface Image {
  readonly map: TerritoryMap;
  readonly facts: Facts;
  /** The map without places. */
  readonly plain: TerritoryMap;
}

/**
 * Returns a function that reads images at the moment to which the states are reverted; `withLands`: with the
 * map's lands, for the last image only.
 */
export function imagesOf(
  { territoryId, present, changes, elsewhere, seen, today, language, compose }: FilmSource,
  states: RewoundStates,
): (revision: number, asked?: { readonly withLands?: boolean }) => Image {
  const hidden = hiddenIn([present, ...[...changes, ...elsewhere].map(statesOf)], seen);
  const [same, sameLinks] = [keepingSame(), keepingLinks()];
  return (revision, { withLands = false } = {}) => {
    const all = states.facts(territoryId, revision);
    if (all === undefined) throw new Error(`Nothing was known of ${territoryId} at ${revision}.`);
    const seenFacts = publicFacts(all, hidden);
    const { lands: _lands, ...facts } = seenFacts;
    const reading = queryOptionsOf({}, facts.territory.asOf ?? today);
    const system = new System(withLands ? seenFacts : facts, reading);
    const isComposed = withLands && compose !== undefined && isWithoutPlaces(system);
    const map = mapReading(isComposed ? composedSystem(system, compose(system)) : system, language);
    const cooperations = same(map.cooperations, all, reading.day);
    return { facts, map, plain: withoutPlaces({ ...map, cooperations, links: sameLinks(map.links) }) };
  };
}

/**
 * Reuses unchanged cooperations as the same objects, so that each is serialised once. A cooperation's view
 * depends only on itself, the day and its visible parties: parties visible today were private at some images.
 */
function keepingSame(): (items: readonly Cooperation[], all: Facts, day: IsoDay) => Cooperation[] {
  const readings = memoizeByObject((_: CooperationFact) => new Map<string, Cooperation>());
  return (items, all, day) => {
    const facts = new Map(all.cooperations.map((fact) => [fact.id, fact]));
    return items.map((item) => {
      const fact = facts.get(item.id);
      if (fact === undefined) return item;
      const read = readings(fact);
      const seen = [item.parties, item.declarations].map((list) => list.map(({ actorId }) => actorId).join());
      const asRead = [day, ...seen].join(' ');
      const same = read.get(asRead) ?? item;
      read.set(asRead, same);
      return same;
    });
  };
}

type MapLink = TerritoryMap['links'][number];

/** Reuses unchanged links of the previous image as the same objects, for the same reason. */
function keepingLinks(): (links: readonly MapLink[]) => MapLink[] {
  let known = new Map<string, MapLink>();
  return (links) => {
    const now = links.map((link): [string, MapLink] => {
      const key = pairKey(...link.actorIds);
      const before = known.get(key);
      return [key, before !== undefined && isSameLink(before, link) ? before : link];
    });
    known = new Map(now);
    return now.map(([, link]) => link);
  };
}

const isSameLink = (a: MapLink, b: MapLink): boolean =>
  a.intensity === b.intensity &&
  a.cooperationIds.length === b.cooperationIds.length &&
  a.cooperationIds.every((id, i) => id === b.cooperationIds[i]);

type States = Iterable<readonly [string, Properties]>;

const statesOf = ({ before, after }: LaterChange) => [...Object.entries(before), ...Object.entries(after)];

/** Collects elements named anywhere that are hidden now. */
function hiddenIn(all: Iterable<States>, seen: FilmSource['seen']): Hidden {
  const named = namedInStates([...all].flatMap((states) => [...states]));
  return {
    actorIds: new Set(named.actorIds.filter((id) => !seen.actorIds.has(id))),
    cooperationIds: new Set(named.cooperationIds.filter((id) => !seen.cooperationIds.has(id))),
  };
}
