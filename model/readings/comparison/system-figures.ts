import type { SystemFigures } from '../../contract/comparison.ts';
import type { System } from '../../elements/system.ts';
import { degreesOf } from '../graph/graph.ts';
import { components } from '../graph/separate.ts';
import { walkDepthFirst } from '../graph/walk-depth-first.ts';
import { degreeCentralisation } from '../measures/centralisation.ts';
import { externalInternal } from '../measures/groups.ts';
import { type SubNetwork, subNetwork } from '../measures/sub-network.ts';

/** The network of a system as the map links it. */
export const networkOf = (system: System): SubNetwork =>
  subNetwork(system, { multiParty: 'projection', confirmation: 'lowest' });

/** A system in a few figures, without a graph library: cheap enough to be read for many territories and days. */
export function systemFigures(system: System, network: SubNetwork = networkOf(system)): SystemFigures {
  const { actorIds, families, links, graph } = network;
  const size = actorIds.length;
  const possible = (size * (size - 1)) / 2;
  const degrees = degreesOf(graph);
  return {
    day: system.reading.day,
    actors: size,
    links: links.length,
    density: possible === 0 ? null : links.length / possible,
    cooperations: system.active().length,
    components: components(walkDepthFirst(graph)).length,
    alone: degrees.filter((degree) => degree === 0).length,
    degreeCentralisation: degreeCentralisation(degrees),
    eiIndex: externalInternal(
      families,
      links.map(({ ends }) => ends),
    ).value,
    commitments: system.commitments.length,
    carried: system.commitments.filter((commitment) => system.carriers(commitment).length > 0).length,
  };
}
