import type { SentenceWords } from '../in-sentence.ts';

/** Words as they stand inside a sentence, with their article. */
export const englishInSentence: SentenceWords = {
  families: {
    local_authority: 'local authorities',
    state: 'the State and its agencies',
    social_economy: 'the social economy',
    business: 'business',
    research_training: 'research and training',
    citizens: 'citizens',
    funder: 'funders',
    resource_network: 'networks and resource centres',
    unspecified: 'actors whose family is to be specified',
  },
  tableRoles: {
    elected: 'elected official',
    officer: 'officer of the local authority',
    state_officer: 'officer of the State',
    socio_economic: 'socio-economic actor',
  },
  some: {
    premises: 'premises',
    land: 'land',
    skills: 'skills',
    data: 'data',
    funding: 'funding',
    outlets: 'outlets',
    volunteers: 'volunteers',
    facilitation: 'somebody to facilitate',
    equipment: 'equipment',
  },
};
