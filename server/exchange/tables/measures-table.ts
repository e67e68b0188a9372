import type { System } from '../../../model/elements/system.ts';
import { walkDepthFirst } from '../../../model/readings/graph/walk-depth-first.ts';
import { measureNetwork } from '../../../model/readings/measures/measure-network.ts';
import { AS_ON_MAP, subNetwork } from '../../../model/readings/measures/sub-network.ts';
import { type Table, table } from './table.ts';

/** The measures of each actor, its name beside its identifier; what is undefined is empty, never 0. */
export function measuresTable(system: System): Table {
  const network = subNetwork(system, AS_ON_MAP);
  const { actors } = measureNetwork(system, network, walkDepthFirst(network.graph));
  return table(
    'measures',
    { fr: 'Mesures', en: 'Measures' },
    [
      ...(['actorId', 'actor', 'degree', 'strength', 'cooperations:twoModeDegree'] as const),
      ...(['betweenness', 'closeness', 'eigenvector', 'core', 'community', 'constraint'] as const),
      ...(['effectiveSize', 'eiIndex', 'clustering', 'inCore', 'isArticulation'] as const),
    ],
    actors.map(({ name, ...figures }) => ({ ...figures, actor: name })),
  );
}
