import type { System } from '../../../model/elements/system.ts';
import type { Executor } from '../../store/execute.ts';
import { memoryOf } from '../../territories/lru-cache.ts';
import type { TaskInput, TaskResult } from '../../workers/tasks.ts';
import { workersOf } from '../../workers/workers-of.ts';

/** Memory of one actor's measures, in bytes. */
const ACTOR_BYTES = 2_000;
/** Memory of inferences, in bytes. */
const INFERENCE_BYTES = 50_000;

/**
 * Measures a territory of a snapshot in a thread, once for the same content: its inferences draw thousands of
 * networks.
 *
 * @param source Hash of what the system was read from, with what was hidden of it.
 */
export const freezeOnce = (
  executor: Executor,
  { facts, reading, actors }: System,
  asked: Pick<TaskInput<'freeze-measures'>, 'choices' | 'infers'>,
  source: string,
): Promise<TaskResult<'freeze-measures'>> =>
  memoryOf(executor)
    .shelf<TaskResult<'freeze-measures'>>('frozen-measures')
    .once(
      JSON.stringify([source, facts.territory.id, reading, asked]),
      () => workersOf(executor).run('freeze-measures', { reading, ...asked }, { facts }),
      () => INFERENCE_BYTES + actors.size * ACTOR_BYTES,
    );
