import type { MeasureReading } from '../../contract/measures.ts';
import type { Language } from '../../contract/primitives.ts';
import type { System } from '../../elements/system.ts';
import { type GapLabels, makeSpeaker } from '../gaps/speaker.ts';
import { walkDepthFirst } from '../graph/walk-depth-first.ts';
import { measureCatalogue, pathMeasures, sentencesOf } from './catalogue/measure-catalogue.ts';
import { coverageOf, describeNetwork } from './describe-network.ts';
import { measureNetwork } from './measure-network.ts';
import { allowsPaths } from './shortest-paths.ts';
import { type NetworkChoices, subNetwork } from './sub-network.ts';

/**
 * Computes all measures of a system's network, with sentences in a language; `missing`: measures for which it
 * is too large.
 */
export function readNetwork(
  system: System,
  choices: NetworkChoices,
  labels: GapLabels,
  language: Language,
): Omit<MeasureReading, 'engine'> & { readonly missing: MeasureReading['engine']['missing'] } {
  const network = subNetwork(system, choices);
  const measured = {
    ...measureNetwork(system, network, walkDepthFirst(network.graph)),
    subNetwork: describeNetwork(system, network),
  };
  const missing = allowsPaths(network) ? [] : [...pathMeasures];
  return {
    ...measured,
    coverage: coverageOf(system, network),
    sentences: sentencesOf(measured, { missing }, makeSpeaker(system.facts, labels, language)),
    catalogue: [...measureCatalogue],
    missing,
  };
}
