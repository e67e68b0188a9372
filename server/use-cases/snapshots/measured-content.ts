import type { FrozenMeasures } from '../../../model/contract/frozen-measures.ts';
import { frozenMeasures, systemsOf } from '../../../model/readings/snapshots/frozen-measures.ts';
import type { SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { OWN_VERSION } from '../../project.ts';
import type { Executor } from '../../store/execute.ts';
import { workersOf } from '../../workers/workers-of.ts';
import { isMeasuredAtOnce } from '../read-measures.ts';

/**
 * Adds measures and program version to a content. They are computed from the document itself, so that anyone
 * can recompute them from the file.
 */
export async function measuredContent(
  executor: Executor,
  content: SnapshotContent,
): Promise<SnapshotContent> {
  const measures: FrozenMeasures[] = [];
  for (const system of systemsOf(content)) {
    const { facts, reading } = system;
    measures.push(
      isMeasuredAtOnce(facts)
        ? frozenMeasures(system)
        : await workersOf(executor).run('freeze-measures', { reading }, { facts }),
    );
  }
  return { ...content, measures, software: OWN_VERSION };
}

/** Measures a snapshot again after something was removed from it; one without measures stays without. */
export const measuredAnew = async (executor: Executor, content: SnapshotContent): Promise<SnapshotContent> =>
  content.measures === undefined ? content : measuredContent(executor, content);
