import type { Language } from '../../../model/contract/primitives.ts';
import type { ResearchChoices, ResearchPreview } from '../../../model/contract/research.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { researchPreview } from '../../exchange/research/research-preview.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly reading: Reading;
  readonly choices: ResearchChoices;
  readonly language: Language;
}

/** What the file for research would tell of organisations. */
export const run = ({ reading, choices, language }: Asked, around: TaskSurroundings): ResearchPreview =>
  researchPreview(systemOf(around, reading), choices, language);
