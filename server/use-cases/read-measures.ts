import type { Confirmation, MeasureReading, MultiParty } from '../../model/contract/measures.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { System } from '../../model/elements/system.ts';
import { type GapLabels, makeSpeaker } from '../../model/readings/gaps/speaker.ts';
import { walkDepthFirst } from '../../model/readings/graph/walk-depth-first.ts';
import {
  libraryMeasures,
  measureCatalogue,
  pathMeasures,
  sentencesOf,
} from '../../model/readings/measures/catalogue/measure-catalogue.ts';
import { coverageOf } from '../../model/readings/measures/coverage.ts';
import { measureNetwork } from '../../model/readings/measures/measure-network.ts';
import { allowsPaths, projectedLinks, scoresWithoutLinks } from '../../model/readings/measures/scores.ts';
import { type SubNetwork, subNetwork } from '../../model/readings/measures/sub-network.ts';
import type { Executor } from '../store/execute.ts';
import { computeScores } from '../store/measures.ts';
import { readGdsVersion } from '../store/versions.ts';

interface Asked {
  readonly multiParty?: MultiParty | undefined;
  readonly confirmation?: Confirmation | undefined;
}

/** The measures of a system's network, said in a language. */
export async function readMeasures(
  executor: Executor,
  system: System,
  { multiParty = 'projection', confirmation = 'lowest' }: Asked,
  labels: GapLabels,
  language: Language,
): Promise<MeasureReading> {
  const network = subNetwork(system, { multiParty, confirmation });
  const walk = walkDepthFirst(network.graph);
  const gds = await readGdsVersion(executor);
  const scores =
    network.links.length === 0
      ? scoresWithoutLinks(network)
      : gds === null
        ? undefined
        : await computeScores(executor, projectedLinks(network), allowsPaths(network));
  const measured = { ...measureNetwork(system, network, walk, scores), subNetwork: saidOf(system, network) };
  const missing =
    scores === undefined ? libraryMeasures : scores.betweenness === undefined ? pathMeasures : [];
  const engine = { gds, missing: [...missing] };
  return {
    ...measured,
    coverage: coverageOf(system, network),
    sentences: sentencesOf(measured, engine, makeSpeaker(system.facts, labels, language)),
    catalogue: [...measureCatalogue],
    engine,
  };
}

const saidOf = (
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
