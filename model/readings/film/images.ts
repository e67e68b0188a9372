import type { Cooperation } from '../../contract/cooperation.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import type { IsoDay } from '../../elements/day.ts';
import type { Properties } from '../../elements/elements.ts';
import type { CooperationFact, Facts } from '../../elements/facts.ts';
import type { LaterChange } from '../../elements/past/rewind.ts';
import { System } from '../../elements/system.ts';
import { namedInStates } from '../../elements/visibility/visible-changes.ts';
import { type Hidden, publicFacts } from '../../elements/visibility/visible-facts.ts';
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

/** Images at whatever moment the states are taken back to. */
export function imagesOf(
  { territoryId, present, changes, elsewhere, seen, today, language }: FilmSource,
  states: RewoundStates,
): (revision: number) => Image {
  const hidden = hiddenIn([present, ...[...changes, ...elsewhere].map(statesOf)], seen);
  const same = keepingSame();
  return (revision) => {
    const all = states.facts(territoryId, revision);
    if (all === undefined) throw new Error(`Nothing was known of ${territoryId} at ${revision}.`);
    const facts = publicFacts(all, hidden);
    const reading = { day: facts.territory.asOf ?? today, minIntensity: 2, withoutTransactions: false };
    const map = mapReading(new System(facts, reading), language);
    const cooperations = same(map.cooperations, all, reading.day);
    return { facts, map, plain: withoutPlaces({ ...map, cooperations }) };
  };
}

/**
 * Of cooperations of which nothing changed, the very same: what is compared item by item is then written out once. How one
 * is read depends on nothing but itself, the day, and what is hidden, which is one thing for all images.
 */
function keepingSame(): (items: readonly Cooperation[], all: Facts, day: IsoDay) => Cooperation[] {
  const known = new WeakMap<CooperationFact, Map<IsoDay, Cooperation>>();
  return (items, all, day) => {
    const facts = new Map(all.cooperations.map((fact) => [fact.id, fact]));
    return items.map((item) => {
      const fact = facts.get(item.id);
      if (fact === undefined) return item;
      const read = known.get(fact) ?? new Map<IsoDay, Cooperation>();
      known.set(fact, read);
      const same = read.get(day) ?? item;
      read.set(day, same);
      return same;
    });
  };
}

type States = Iterable<readonly [string, Properties]>;

const statesOf = ({ before, after }: LaterChange) => [...Object.entries(before), ...Object.entries(after)];

/** What is named anywhere and may not be seen now. */
function hiddenIn(all: Iterable<States>, seen: FilmSource['seen']): Hidden {
  const named = namedInStates([...all].flatMap((states) => [...states]));
  return {
    actorIds: new Set(named.actorIds.filter((id) => !seen.actorIds.has(id))),
    cooperationIds: new Set(named.cooperationIds.filter((id) => !seen.cooperationIds.has(id))),
  };
}
