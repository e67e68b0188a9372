import type { TerritoryMap } from '../../contract/reading.ts';
import type { Properties } from '../../elements/elements.ts';
import type { Facts } from '../../elements/facts.ts';
import type { LaterChange } from '../../elements/past/rewind.ts';
import { System } from '../../elements/system.ts';
import { namedInStates } from '../../elements/visibility/visible-changes.ts';
import { type Hidden, publicFacts } from '../../elements/visibility/visible-facts.ts';
import { mapReading } from '../map-reading.ts';
import type { FilmSource } from './film-source.ts';
import type { RewoundStates } from './rewound-states.ts';

/** A map as it was known once and as everyone may see it now, with the facts it is made of. */
export interface Image {
  readonly map: TerritoryMap;
  readonly facts: Facts;
}

/** Images at whatever moment the states are taken back to. */
export function imagesOf(
  { territoryId, present, changes, elsewhere, seen, today, language }: FilmSource,
  states: RewoundStates,
): (revision: number) => Image {
  const hidden = hiddenIn([present, ...[...changes, ...elsewhere].map(statesOf)], seen);
  return (revision) => {
    const all = states.facts(territoryId, revision);
    if (all === undefined) throw new Error(`Nothing was known of ${territoryId} at ${revision}.`);
    const facts = publicFacts(all, hidden);
    const reading = { day: facts.territory.asOf ?? today, minIntensity: 2, withoutTransactions: false };
    return { facts, map: mapReading(new System(facts, reading), language) };
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
