import type { MeasureReading } from '../../../contract/measures.ts';
import type { AskedMeasure, AskedMeasureId } from '../../../contract/on-demand-measures.ts';
import type { Label, Language } from '../../../contract/primitives.ts';
import type { Reference } from '../../../contract/reference.ts';
import type { System } from '../../../elements/system.ts';
import { makeSpeaker, type Speaker } from '../../gaps/speaker.ts';
import { coverageOf, describeNetwork } from '../describe-network.ts';
import { AS_ON_MAP, type NetworkChoices, type SubNetwork, subNetwork } from '../sub-network.ts';
import { askedCatalogue } from './asked-catalogue.ts';

/** Input of an on-demand measure, with the words for its sentences. */
export interface Asked {
  readonly system: System;
  readonly network: SubNetwork;
  readonly reference: Reference;
  readonly say: Speaker;
  /** Properties common to all on-demand measures. */
  readonly heading: {
    readonly subNetwork: MeasureReading['subNetwork'];
    readonly coverage: MeasureReading['coverage'];
    readonly measure: AskedMeasure;
  };
}

export function askedOf(
  measure: AskedMeasureId,
  system: System,
  choices: Partial<NetworkChoices>,
  reference: Reference,
  language: Language,
): Asked {
  const network = subNetwork(system, { ...AS_ON_MAP, ...choices });
  return {
    ...{ system, network, reference },
    say: makeSpeaker(system.facts, reference, language),
    heading: {
      subNetwork: describeNetwork(system, network),
      coverage: coverageOf(system, network),
      measure: askedCatalogue[measure],
    },
  };
}

/** Returns the word of a reference entry. */
export const wordOf = (
  entries: ReadonlyArray<{ readonly id: string; readonly label: Label }>,
  id: string,
  language: Language,
): string => entries.find((entry) => entry.id === id)?.label[language] ?? id;

/** Below this a difference is called one. */
export const RARE = 0.05;
