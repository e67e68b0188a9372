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

/** Previews what the research file would contain about organisations. */
export const run = ({ reading, choices, language }: Asked, around: TaskSurroundings): ResearchPreview =>
  researchPreview(systemOf(around, reading), choices, language);
