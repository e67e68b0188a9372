import type { UnnamedWords } from '../report/unnamed-speaker.ts';

const ONE = 'an organisation';

/** Organisations by what they are. */
export const englishUnnamed: UnnamedWords = {
  organisation: [ONE, 'organisations'],
  families: {
    local_authority: ['a local authority', 'local authorities'],
    state: ['a State agency', 'State agencies'],
    social_economy: ['a social-economy organisation', 'social-economy organisations'],
    business: ['a business', 'businesses'],
    research_training: ['a research or training body', 'research or training bodies'],
    citizens: ['a group of citizens', 'groups of citizens'],
    funder: ['a funder', 'funders'],
    resource_network: ['a network', 'networks'],
    unspecified: ['an actor', 'actors'],
  },
  numbers: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  withArticle: () => ONE,
  elide: (text) => text,
};
