import type { Language } from '../../../model/contract/primitives.ts';
import type { ResearchChoices } from '../../../model/contract/research.ts';
import { textsIn } from '../../texts/texts.ts';

/** Lists the limits of protection of the research file, for the screen and the file itself. */
export const researchLimits = ({ setting, k }: ResearchChoices, language: Language): string[] =>
  textsIn(language).researchLimits[setting](k);
