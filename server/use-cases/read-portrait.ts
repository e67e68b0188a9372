import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import type { Portrait } from '../../model/contract/portrait.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { System } from '../../model/elements/system.ts';
import type { GapLabels } from '../../model/readings/gaps/speaker.ts';
import type { Executor } from '../store/execute.ts';
import { workersOf } from '../workers/workers-of.ts';
import { listFoundGaps } from './list-gaps.ts';

/** Draws a map as a small picture in a thread, for the visibility of the system. */
export async function readPortrait(
  executor: Executor,
  system: System,
  labels: GapLabels,
  language: Language,
  signal: AbortSignal,
): Promise<Portrait> {
  const { facts, reading } = system;
  const [picture, asked] = await Promise.all([
    workersOf(executor).run('draw-portrait', { reading }, { facts, signal }),
    system.actors.size > DRAWN_AT_MOST
      ? null
      : listFoundGaps(executor, system, labels, language).then((gaps) => gaps.asked),
  ]);
  return { ...picture, asked };
}
