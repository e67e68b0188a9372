import { GapRule, TRANSACTION_NATURES } from '../../contract/vocabulary.ts';
import type { StoredBrief } from './stored-brief.ts';

type Told = Pick<StoredBrief, 'cooperation' | 'parties'>;

/** From how many parties on a cooperation spreads what would rest on one of them. */
const MANY = 3;

/** What in a cooperation suggests that its brief helps to answer a question of a rule. The others are for people to say. */
const SUGGESTS: Readonly<Partial<Record<GapRule, (told: Told) => boolean>>> = {
  'families-apart': ({ parties }) => new Set(parties.map(({ family }) => family)).size > 1,
  'mostly-funding': ({ cooperation, parties }) => {
    const families = new Set(parties.map(({ family }) => family));
    const both = families.has('local_authority') && families.has('social_economy');
    return both && !TRANSACTION_NATURES.has(cooperation.nature);
  },
  'theme-without-family': ({ cooperation, parties }) =>
    cooperation.themes.length > 0 &&
    parties.some(({ family }) => family === 'local_authority' || family === 'social_economy'),
  'themes-in-silos': ({ cooperation }) => cooperation.themes.length > 1,
  'commitment-without-action': ({ cooperation }) => cooperation.serves.length > 0,
  'scattered-carriers': ({ cooperation, parties }) => cooperation.serves.length > 0 && parties.length >= MANY,
  'single-carrier': ({ cooperation, parties }) => cooperation.serves.length > 0 && parties.length >= MANY,
  'pivot-actor': ({ parties }) => parties.length > MANY,
  'single-bridge': ({ parties }) => parties.length > MANY,
  'unmet-need': ({ cooperation }) => cooperation.nature === 'shares_means',
  'nobody-tends': ({ cooperation }) => cooperation.nature === 'supports',
};

/** The questions that a cooperation suggests, in the order of the catalogue: those who write choose among all. */
export const proposedRules = (told: Told): GapRule[] =>
  GapRule.options.filter((rule) => SUGGESTS[rule]?.(told) === true);
