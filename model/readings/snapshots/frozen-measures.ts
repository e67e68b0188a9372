import type { FrozenMeasures } from '../../contract/frozen-measures.ts';
import { factsOfDocument } from '../../elements/documents/facts-of-document.ts';
import { System } from '../../elements/system.ts';
import { walkDepthFirst } from '../graph/walk-depth-first.ts';
import { pathMeasures } from '../measures/catalogue/measure-catalogue.ts';
import { coverageOf, describeNetwork } from '../measures/describe-network.ts';
import { measureNetwork } from '../measures/measure-network.ts';
import { allowsPaths } from '../measures/shortest-paths.ts';
import { AS_ON_MAP, type NetworkChoices, subNetwork } from '../measures/sub-network.ts';
import { rounded } from './rounded.ts';
import type { SnapshotContent } from './snapshot-content.ts';

/** Builds the systems of a content's territories, each at its day. */
export const systemsOf = ({
  document,
  parameters: { days, minIntensity, withoutTransactions },
}: Pick<SnapshotContent, 'document' | 'parameters'>): System[] =>
  days.flatMap(({ territoryId, day }) => {
    const facts = factsOfDocument(document, territoryId);
    return facts === undefined ? [] : [new System(facts, { day, minIntensity, withoutTransactions })];
  });

/** Computes the measures of a territory for a snapshot, without names, which the document has. */
export function frozenMeasures(system: System, choices: NetworkChoices = AS_ON_MAP): FrozenMeasures {
  const network = subNetwork(system, choices);
  const measured = measureNetwork(system, network, walkDepthFirst(network.graph));
  const { revision: _revision, known: _known, ...counted } = describeNetwork(system, network);
  const { articulations: _articulations, namedBridges: _bridges, corePeriphery, ...whole } = measured.network;
  return rounded({
    territoryId: system.facts.territory.id,
    ...counted,
    coverage: coverageOf(system, network),
    network: { ...whole, corePeriphery: { correlation: corePeriphery.correlation } },
    actors: measured.actors.map(({ name: _name, classes: _classes, ...figures }) => figures),
    missing: allowsPaths(network) ? [] : [...pathMeasures],
  });
}
