import type { KnownMoment, TerritoryMap } from '../../model/contract/reading.ts';
import type { Facts } from '../../model/elements/facts.ts';
import type { Reading, System } from '../../model/elements/system.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { type ChosenLink, chosenLinks } from '../../model/readings/measures/chosen-links.ts';
import { AS_ON_MAP, type NetworkChoices } from '../../model/readings/measures/sub-network.ts';

/** A territory as it is taken away: what its map shows at a day, who is linked at τ, and the facts behind. */
export interface Exported {
  readonly map: TerritoryMap;
  readonly links: readonly ChosenLink[];
  readonly choices: NetworkChoices;
  readonly reading: Reading;
  readonly facts: Facts;
  readonly known?: KnownMoment | undefined;
}

/** Collects the exported data of a system. A system holds only data that the person may see. */
export const exportedOf = (system: System, choices: NetworkChoices = AS_ON_MAP): Exported => ({
  map: mapReading(system),
  links: chosenLinks(system, choices),
  choices,
  reading: system.reading,
  facts: system.facts,
  known: system.facts.known,
});
