import type { MeasureReading } from '../../contract/measures.ts';
import type { System } from '../../elements/system.ts';
import { withoutAbsent } from '../../without-absent.ts';
import type { SubNetwork } from './sub-network.ts';

/** Describes a network for the readers of its figures. */
export const describeNetwork = (
  { facts, reading }: System,
  { choices, actorIds, links, arcs, counted }: SubNetwork,
): MeasureReading['subNetwork'] => ({
  revision: facts.territory.revision,
  ...withoutAbsent({ known: facts.known }),
  ...reading,
  ...choices,
  nodes: actorIds.length,
  links: links.length,
  directedLinks: arcs.length,
  cooperations: counted.cooperations,
  multiPartyCooperations: counted.multiParty,
});

/** Computes the response coverage of a network, and the declarations of its links. */
export function coverageOf(system: System, { actorIds, links }: SubNetwork): MeasureReading['coverage'] {
  const by = (parties: number) => links.filter(({ confirmedBy }) => confirmedBy === parties).length;
  return {
    heard: actorIds.filter((id) => system.isHeard(id, 'links')).length,
    of: actorIds.length,
    confirmed: { byTwo: by(2), byOne: by(1), byNone: by(0) },
  };
}
