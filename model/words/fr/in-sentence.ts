import type { SentenceWords } from '../in-sentence.ts';

/** Words as they stand inside a sentence, with their article. */
export const frenchInSentence: SentenceWords = {
  families: {
    local_authority: 'les collectivités',
    state: 'l’État et ses opérateurs',
    social_economy: 'l’ESS',
    business: 'le monde économique',
    research_training: 'la recherche et la formation',
    citizens: 'les citoyens',
    funder: 'les financeurs',
    resource_network: 'les réseaux et ressources',
    unspecified: 'ceux dont la famille est à préciser',
  },
  tableRoles: {
    elected: 'élu·e',
    officer: 'agent·e de la collectivité',
    state_officer: 'agent·e de l’État',
    socio_economic: 'acteur socio-économique',
  },
  some: {
    premises: 'des locaux',
    land: 'du foncier',
    skills: 'des compétences',
    data: 'des données',
    funding: 'un financement',
    outlets: 'des débouchés',
    volunteers: 'des bénévoles',
    facilitation: 'quelqu’un pour animer',
    equipment: 'du matériel',
  },
};
