import type { Language } from '../../../model/contract/primitives.ts';
import type { ResearchChoices } from '../../../model/contract/research.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { type Before, researchZip } from '../../exchange/research/research-zip.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly before: Before;
  readonly choices: ResearchChoices;
  readonly reading: Reading;
  readonly language: Language;
}

/** Writes the file for research. */
export const run = (
  { before, choices, reading, language }: Asked,
  around: TaskSurroundings,
): Promise<Uint8Array> | Uint8Array =>
  researchZip.write(systemOf(around, reading), { before, choices, reference: around.reference, language });
