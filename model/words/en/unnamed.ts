import type { UnnamedWords } from '../report/unnamed-speaker.ts';

const ONE = 'an actor';

/** Actors by what they are. */
export const englishUnnamed: UnnamedWords = {
  organisation: [ONE, 'actors'],
  families: {
    local_authority: ['a local authority', 'local authorities'],
    state: ['a State agency', 'State agencies'],
    social_economy: ['an actor of the social economy', 'actors of the social economy'],
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
