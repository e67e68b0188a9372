import type { FrozenInference } from '../../../model/contract/frozen-inference.ts';
import type { FrozenMeasures } from '../../../model/contract/frozen-measures.ts';
import type { Reading } from '../../../model/elements/system.ts';
import type { NetworkChoices } from '../../../model/readings/measures/sub-network.ts';
import { frozenInference } from '../../../model/readings/snapshots/frozen-inference.ts';
import { frozenMeasures } from '../../../model/readings/snapshots/frozen-measures.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly reading: Reading;
  readonly choices: NetworkChoices;
  /** Whether inferences are computed too, which older snapshots lack. */
  readonly infers: boolean;
}

/** Computes the measures of a territory that a snapshot stores, and its inferences. */
export function run(
  { reading, choices, infers }: Asked,
  around: TaskSurroundings,
): { measures: FrozenMeasures; inference: FrozenInference | null } {
  const system = systemOf(around, reading);
  return {
    measures: frozenMeasures(system, choices),
    inference: infers ? frozenInference(system, choices) : null,
  };
}
