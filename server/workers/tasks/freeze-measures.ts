import type { FrozenMeasures } from '../../../model/contract/frozen-measures.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { frozenMeasures } from '../../../model/readings/snapshots/frozen-measures.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

/** Computes the measures that a snapshot stores. */
export const run = ({ reading }: { readonly reading: Reading }, around: TaskSurroundings): FrozenMeasures =>
  frozenMeasures(systemOf(around, reading));
