import type { FrozenInference } from '../../../model/contract/frozen-inference.ts';
import type { FrozenMeasures } from '../../../model/contract/frozen-measures.ts';
import { networkChoices } from '../../../model/readings/measures/sub-network.ts';
import { systemsOf } from '../../../model/readings/snapshots/frozen-measures.ts';
import type { SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { contentText } from '../../exchange/json/snapshot-json.ts';
import { hashOf } from '../../exchange/json/territory-json.ts';
import { OWN_VERSION } from '../../project.ts';
import type { Executor } from '../../store/execute.ts';
import { freezeOnce } from './freeze-once.ts';

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
  const source = hashOf(contentText({ ...content, questions: [] }));
  const measures: FrozenMeasures[] = [];
  const inference: FrozenInference[] = [];
  for (const system of systemsOf(content)) {
    const found = await freezeOnce(executor, system, { choices, infers }, source);
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
