import type { Language } from '../../../model/contract/primitives.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { readNetwork } from '../../../model/readings/measures/read-network.ts';
import type { NetworkChoices } from '../../../model/readings/measures/sub-network.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

interface Input {
  readonly reading: Reading;
  readonly choices: NetworkChoices;
  readonly language: Language;
}

/** Computes the measures of a territory's network. */
export const run = ({ reading, choices, language }: Input, around: TaskSurroundings) =>
  readNetwork(systemOf(around, reading), choices, around.reference, language);
