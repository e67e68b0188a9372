import type { System } from '../../model/elements/system.ts';
import type { GapDraft } from '../../model/readings/gaps/define-gap.ts';
import { askedOf } from '../../model/readings/gaps/find-gaps.ts';
import type { MapSurvival } from '../../model/readings/survival/survival.ts';
import { survivalsOf } from '../live/survivals.ts';
import type { Executor } from '../store/execute.ts';
import { memoryOf } from '../territories/lru-cache.ts';
import { workersOf } from '../workers/workers-of.ts';
import { onceOfSystem } from './once-of-system.ts';

/** Memory of a question's robustness, in bytes: a few names and shares. */
const QUESTION_BYTES = 600;

/**
 * Computes the robustness of a system's questions in a worker thread, once for all callers until something
 * other than a position changes. Followers of the territory are notified of the result.
 */
export async function findSurvival(
  executor: Executor,
  system: System,
  drafts: readonly GapDraft[],
): Promise<MapSurvival> {
  const { facts, reading } = system;
  const { id, revision } = facts.territory;
  const found = await onceOfSystem<MapSurvival>(memoryOf(executor), system, 'survivals', {
    make: () => workersOf(executor).run('find-survival', { reading, asked: askedOf(drafts) }, { facts }),
    bytesOf: () => (1 + drafts.length) * QUESTION_BYTES,
  });
  if (facts.known === undefined) survivalsOf(executor).announce({ territoryId: id, revision });
  return found;
}
