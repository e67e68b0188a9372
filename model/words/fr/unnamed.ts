import { fr } from '../french.ts';
import type { UnnamedWords } from '../report/unnamed-speaker.ts';

const ONE = 'un acteur';

/** Actors by what they are. */
export const frenchUnnamed: UnnamedWords = {
  organisation: [ONE, 'acteurs'],
  families: {
    local_authority: ['une collectivité', 'collectivités'],
    state: [fr`un service de l'État`, fr`services de l'État`],
    social_economy: [fr`un acteur de l'ESS`, fr`acteurs de l'ESS`],
    business: ['une entreprise', 'entreprises'],
    research_training: [
      'un établissement de recherche ou de formation',
      'établissements de recherche ou de formation',
    ],
    citizens: ['un groupe de citoyens', 'groupes de citoyens'],
    funder: ['un financeur', 'financeurs'],
    resource_network: ['un réseau', 'réseaux'],
    unspecified: [ONE, 'acteurs'],
  },
  numbers: ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  // Replaces names with prepositions: « au Théâtre » by « à un acteur », « du Théâtre » by « d’un acteur ».
  withArticle: (article) =>
    /^(?:aux?$|à)/i.test(article) ? `à ${ONE}` : /^d/i.test(article) ? `d’${ONE}` : ONE,
  // Elides « de une » to « d’une ».
  elide: (text) =>
    text.replace(/(?<!\p{L})([Dd]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)e (une?)(?!\p{L})/gu, '$1’$2'),
};
