import type { Language } from '../../../model/contract/primitives.ts';
import type { ResearchChoices } from '../../../model/contract/research.ts';
import { textsIn } from '../../texts/texts.ts';

/** What the file for research does not protect from, said where it is taken and in the file itself. */
export const researchLimits = ({ setting, k }: ResearchChoices, language: Language): string[] =>
  textsIn(language).researchLimits[setting](k);
