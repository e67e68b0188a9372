import type { Label } from '../../contract/primitives.ts';
import type { Family, TableRole } from '../../contract/vocabulary.ts';

/** Families as they stand inside a sentence, with their article. */
export const familyWords: Readonly<Record<Family, Label>> = {
  local_authority: { fr: 'les collectivités', en: 'local authorities' },
  state: { fr: 'l’État et ses opérateurs', en: 'the State and its agencies' },
  social_economy: { fr: 'l’ESS', en: 'the social economy' },
  business: { fr: 'le monde économique', en: 'business' },
  research_training: { fr: 'la recherche et la formation', en: 'research and training' },
  citizens: { fr: 'les citoyens', en: 'citizens' },
  funder: { fr: 'les financeurs', en: 'funders' },
  resource_network: { fr: 'les réseaux et ressources', en: 'networks and resource centres' },
  unspecified: { fr: 'ceux dont la famille est à préciser', en: 'those whose family is to be specified' },
};

/** The four roles around the table as they stand inside a sentence. */
export const tableRoleWords: Readonly<Record<TableRole, Label>> = {
  elected: { fr: 'élu·e', en: 'elected official' },
  officer: { fr: 'agent·e de la collectivité', en: 'officer of the local authority' },
  state_officer: { fr: 'agent·e de l’État', en: 'officer of the State' },
  socio_economic: { fr: 'acteur socio-économique', en: 'socio-economic actor' },
};

/** Some of a resource, as one looks for it or offers it; of one that is not known, its label stands. */
export const someWords: Readonly<Record<string, Label>> = {
  premises: { fr: 'des locaux', en: 'premises' },
  land: { fr: 'du foncier', en: 'land' },
  skills: { fr: 'des compétences', en: 'skills' },
  data: { fr: 'des données', en: 'data' },
  funding: { fr: 'un financement', en: 'funding' },
  outlets: { fr: 'des débouchés', en: 'outlets' },
  volunteers: { fr: 'des bénévoles', en: 'volunteers' },
  facilitation: { fr: 'quelqu’un pour animer', en: 'somebody to facilitate' },
  equipment: { fr: 'du matériel', en: 'equipment' },
};
