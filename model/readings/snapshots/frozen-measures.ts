import type { FrozenMeasures } from '../../contract/frozen-measures.ts';
import { factsOfDocument } from '../../elements/documents/facts-of-document.ts';
import { System } from '../../elements/system.ts';
import { walkDepthFirst } from '../graph/walk-depth-first.ts';
import { pathMeasures } from '../measures/catalogue/measure-catalogue.ts';
import { coverageOf, describeNetwork } from '../measures/describe-network.ts';
import { measureNetwork } from '../measures/measure-network.ts';
import { allowsPaths } from '../measures/shortest-paths.ts';
import { AS_ON_MAP, subNetwork } from '../measures/sub-network.ts';
import type { SnapshotContent } from './snapshot-content.ts';

/** Builds the systems of a content's territories, each at its day. */
export const systemsOf = ({
  document,
  parameters: { days, ...reading },
}: Pick<SnapshotContent, 'document' | 'parameters'>): System[] =>
  days.flatMap(({ territoryId, day }) => {
    const facts = factsOfDocument(document, territoryId);
    return facts === undefined ? [] : [new System(facts, { ...reading, day })];
  });

/** Computes the measures of a territory for a snapshot, without names, which the document has. */
export function frozenMeasures(system: System): FrozenMeasures {
  const network = subNetwork(system, AS_ON_MAP);
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

/** To six decimals: the last digits of a root depend on the machine, and equal content is to have equal bytes. */
const rounded = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'number' && !Number.isInteger(one) ? Math.round(one * 1e6) / 1e6 : one,
  ) as T;
