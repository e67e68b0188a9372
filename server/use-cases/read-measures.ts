import type { MeasureReading } from '../../model/contract/measures.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { System } from '../../model/elements/system.ts';
import type { GapLabels } from '../../model/readings/gaps/speaker.ts';
import type { MeasureAnswers, MeasureQuestion } from '../../model/readings/measures/asked/read-asked.ts';
import { readNetwork } from '../../model/readings/measures/read-network.ts';
import { type AskedChoices, networkChoices } from '../../model/readings/measures/sub-network.ts';
import type { Executor } from '../store/execute.ts';
import { readGdsVersion } from '../store/versions.ts';
import { memoryOf } from '../territories/lru-cache.ts';
import type { TaskResult } from '../workers/tasks.ts';
import { workersOf } from '../workers/workers-of.ts';
import { onceOfSystem } from './once-of-system.ts';

/** Actors × cooperations below which measures take a few milliseconds: less than a message to a thread. */
const AT_ONCE = 10_000;

/** Memory of one actor's measures, in bytes. */
const ACTOR_BYTES = 2_000;

const isMeasuredAtOnce = ({ actors, cooperations }: System['facts']): boolean =>
  actors.length * cooperations.length <= AT_ONCE;

/** Computes the measures of a system's network, in a language: once for the map, its tables and its drawings. */
export async function readMeasures(
  executor: Executor,
  system: System,
  asked: AskedChoices,
  labels: GapLabels,
  language: Language,
): Promise<MeasureReading> {
  const { facts, reading } = system;
  const choices = networkChoices(asked);
  const { missing, ...measured } = isMeasuredAtOnce(facts)
    ? readNetwork(system, choices, labels, language)
    : await onceOfSystem<TaskResult<'measure-network'>>(
        memoryOf(executor),
        system,
        JSON.stringify(['measures', choices, language]),
        {
          make: () => workersOf(executor).run('measure-network', { reading, choices, language }, { facts }),
          bytesOf: () => facts.actors.length * ACTOR_BYTES,
        },
      );
  return { ...measured, engine: { gds: await readGdsVersion(executor), missing: [...missing] } };
}

/** Computes one on-demand measure, in a language. */
export async function readAskedMeasure<M extends MeasureQuestion['measure']>(
  executor: Executor,
  system: System,
  question: Extract<MeasureQuestion, { readonly measure: M }>,
  language: Language,
): Promise<MeasureAnswers[M]> {
  const { facts, reading } = system;
  const answer = await workersOf(executor).run('measure-asked', { reading, question, language }, { facts });
  return answer as MeasureAnswers[M];
}
