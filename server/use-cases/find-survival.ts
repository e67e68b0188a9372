import type { System } from '../../model/elements/system.ts';
import type { GapDraft } from '../../model/readings/gaps/define-gap.ts';
import { askedOf } from '../../model/readings/gaps/find-gaps.ts';
import type { MapSurvival } from '../../model/readings/survival/survival.ts';
import { survivalsOf } from '../live/survivals.ts';
import type { Executor } from '../store/execute.ts';
import { memoryOf } from '../territories/memory.ts';
import { workersOf } from '../workers/workers-of.ts';
import { onceOfSystem } from './once-of-system.ts';

/** What is said of a question takes in memory: a few names and shares. */
const QUESTION_BYTES = 600;

/**
 * Actors. Each pair is drawn in each world: 400 actors take half a second of a thread, 2,000 twelve seconds; such a map is
 * read in parts, and no room hears them all.
 */
export const ASKED_IN_WORLDS_AT_MOST = 2_000;

/**
 * How sure the questions of a system are: computed once for its revision, reading and audience by a thread, for all who
 * ask. Whoever follows the territory is told when it is there.
 */
export function findSurvival(
  executor: Executor,
  system: System,
  drafts: readonly GapDraft[],
): Promise<MapSurvival> {
  const { facts, reading } = system;
  const { id, revision } = facts.territory;
  return onceOfSystem<MapSurvival>(memoryOf(executor), system, 'survivals', {
    make: async () => {
      const asked = { reading, asked: askedOf(drafts) };
      const found = await workersOf(executor).run('find-survival', asked, { facts });
      if (facts.known === undefined) survivalsOf(executor).announce({ territoryId: id, revision });
      return found;
    },
    bytesOf: () => (1 + drafts.length) * QUESTION_BYTES,
  });
}
