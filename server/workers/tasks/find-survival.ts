import type { Reading } from '../../../model/elements/system.ts';
import { GapContext } from '../../../model/readings/gaps/gap-context.ts';
import { type MapSurvival, mapSurvival } from '../../../model/readings/survival/survival.ts';
import type { AskedQuestion } from '../../../model/readings/survival/world-question.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

/** Computes the robustness of a territory's questions. */
export const run = (
  { reading, asked }: { readonly reading: Reading; readonly asked: readonly AskedQuestion[] },
  around: TaskSurroundings,
): MapSurvival => mapSurvival(new GapContext(systemOf(around, reading)), asked);
