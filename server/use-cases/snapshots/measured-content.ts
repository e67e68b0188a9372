import type { FrozenInference } from '../../../model/contract/frozen-inference.ts';
import type { FrozenMeasures } from '../../../model/contract/frozen-measures.ts';
import { networkChoices } from '../../../model/readings/measures/sub-network.ts';
import { systemsOf } from '../../../model/readings/snapshots/frozen-measures.ts';
import type { SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { OWN_VERSION } from '../../project.ts';
import type { Executor } from '../../store/execute.ts';
import { workersOf } from '../../workers/workers-of.ts';

/**
 * Adds measures, inferences and program version to a content. They are computed from the document itself, so that anyone
 * can recompute them from the file.
 */
export async function measuredContent(
  executor: Executor,
  content: SnapshotContent,
  infers = true,
): Promise<SnapshotContent> {
  const choices = networkChoices(content.parameters);
  const measures: FrozenMeasures[] = [];
  const inference: FrozenInference[] = [];
  for (const { facts, reading } of systemsOf(content)) {
    const asked = { reading, choices, infers };
    const found = await workersOf(executor).run('freeze-measures', asked, { facts });
    measures.push(found.measures);
    if (found.inference !== null) inference.push(found.inference);
  }
  const parameters = infers ? { ...content.parameters, ...choices } : content.parameters;
  return { ...content, parameters, measures, ...(infers && { inference }), software: OWN_VERSION };
}

/** Measures a snapshot again after something was removed from it, to the extent of its version. */
export const measuredAnew = async (executor: Executor, content: SnapshotContent): Promise<SnapshotContent> =>
  content.measures === undefined
    ? content
    : measuredContent(executor, content, content.inference !== undefined);
