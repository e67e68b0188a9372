import type { ResearchPreview } from '../../model/contract/research.ts';
import { researchLimits } from '../exchange/research/research-limits.ts';

const choices = {
  setting: 'network',
  k: 5,
  families: 'all',
  scale: 'kept',
  degrees: 'kept',
} as const;

/** An example of what the file for research would tell, for the description of the API. */
export const researchPreview: ResearchPreview = {
  choices,
  organisations: 27,
  unique: 27,
  underK: 27,
  byOwnTable: { unique: 17, underK: 27 },
  withheld: null,
  proposals: [
    {
      change: 'families',
      choices: { ...choices, families: 'coarse' },
      ...{ unique: 27, underK: 27, byOwnTable: { unique: 13, underK: 24 } },
    },
    {
      change: 'counts',
      choices: { ...choices, setting: 'counts' },
      ...{ unique: 0, underK: 0, byOwnTable: { unique: 0, underK: 0 } },
    },
  ],
  limits: researchLimits(choices, 'fr'),
};
