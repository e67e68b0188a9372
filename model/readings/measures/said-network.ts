import type { MeasureReading } from '../../contract/measures.ts';
import type { System } from '../../elements/system.ts';
import type { SubNetwork } from './sub-network.ts';

/** What a network is, for those who read figures that were computed on it. */
export const saidNetwork = (
  { facts, reading }: System,
  { choices, actorIds, links, arcs, counted }: SubNetwork,
): MeasureReading['subNetwork'] => ({
  revision: facts.territory.revision,
  ...(facts.known !== undefined && { known: facts.known }),
  ...reading,
  ...choices,
  nodes: actorIds.length,
  links: links.length,
  directedLinks: arcs.length,
  cooperations: counted.cooperations,
  multiPartyCooperations: counted.multiParty,
});
