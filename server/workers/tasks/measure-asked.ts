import type { Language } from '../../../model/contract/primitives.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { type MeasureQuestion, readAsked } from '../../../model/readings/measures/asked/read-asked.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

interface Input {
  readonly reading: Reading;
  readonly question: MeasureQuestion;
  readonly language: Language;
}

/** Computes one on-demand measure. */
export const run = ({ reading, question, language }: Input, around: TaskSurroundings) =>
  readAsked(question, systemOf(around, reading), around.reference, language);
