import { definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';

const familyA = oneOf('family', 'Première famille', 'First family', {
  required: true,
  default: 'local_authority',
});
const familyB = oneOf('family', 'Seconde famille', 'Second family', {
  required: true,
  default: 'social_economy',
});

/** Questions about families of actors, and who stands between them. */
export const familyPatterns: readonly Pattern[] = [
  definePattern({
    id: 'brokers-between-families',
    parameters: { familyA, familyB },
    columns: {
      brokerId: ['actor', 'Passeur', 'Broker'],
      family: ['family', 'Sa famille', 'Its family'],
      pairs: ['number', "Paires qu'il rapproche", 'Pairs it brings near'],
      withA: ['actors', 'De la première famille', 'Of the first family'],
      withB: ['actors', 'De la seconde famille', 'Of the second family'],
    },
    fr: {
      title: 'Passeurs entre deux familles',
      question: 'Qui est lié à des acteurs des deux familles qui ne sont pas liés entre eux ?',
      finds:
        "Pour chaque acteur de la carte : les paires formées d'un partenaire de chaque famille, sans lien entre eux au seuil choisi.",
      doesNotProve:
        "Que cet acteur les présente l'un à l'autre, ni qu'ils ne se connaissent pas : seulement que la carte ne note pas de lien.",
    },
    en: {
      title: 'Brokers between two families',
      question: 'Who is linked to actors of both families that are not linked to each other?',
      finds:
        'For each actor of the map: the pairs of one partner of each family without a link at the threshold chosen.',
      doesNotProve:
        'That this actor introduces them, or that they do not know each other: only that the map notes no link.',
    },
  }),
  definePattern({
    id: 'cross-family-consortia',
    parameters: {
      parties: numberOf('Acteurs au moins', 'Actors at least', { default: 3, min: 2, max: 50 }),
      families: numberOf('Familles au moins', 'Families at least', { default: 2, min: 1, max: 8 }),
    },
    columns: {
      cooperationId: ['cooperation', 'Coopération', 'Cooperation'],
      nature: ['nature', 'Nature', 'Nature'],
      partyIds: ['actors', 'Acteurs', 'Actors'],
      parties: ['number', "Nombre d'acteurs", 'Number of actors'],
      families: ['number', 'Nombre de familles', 'Number of families'],
    },
    fr: {
      title: 'Consortiums de plusieurs familles',
      question: 'Quelles coopérations réunissent plusieurs acteurs de familles différentes ?',
      finds: 'Les coopérations actives ce jour-là qui comptent au moins tant d’acteurs et tant de familles.',
      doesNotProve: 'Que chaque partie y pèse autant que les autres.',
    },
    en: {
      title: 'Consortia across families',
      question: 'Which cooperations bring together several actors of different families?',
      finds: 'The cooperations active that day with at least so many actors and so many families.',
      doesNotProve: 'That each party weighs as much as the others in it.',
    },
  }),
  definePattern({
    id: 'themes-that-join',
    parameters: { familyA, familyB },
    columns: {
      themeId: ['theme', 'Thème', 'Theme'],
      cooperations: ['number', 'Nombre de coopérations', 'Number of cooperations'],
      cooperationIds: ['cooperations', 'Coopérations', 'Cooperations'],
      actorIds: ['actors', 'Acteurs', 'Actors'],
    },
    fr: {
      title: 'Thèmes qui réunissent deux familles',
      question: 'Autour de quels thèmes ces deux familles coopèrent-elles ?',
      finds: 'Les thèmes des coopérations actives où les deux familles sont parties.',
      doesNotProve: "Que les autres thèmes les séparent : une coopération sans thème noté n'apparaît pas.",
    },
    en: {
      title: 'Themes that join two families',
      question: 'Around which themes do these two families cooperate?',
      finds: 'The themes of active cooperations to which both families are party.',
      doesNotProve: 'That the other themes divide them: a cooperation without a theme is not in it.',
    },
  }),
  definePattern({
    id: 'families-by-a-thread',
    columns: {
      familyA: ['family', 'Famille', 'Family'],
      familyB: ['family', 'Autre famille', 'Other family'],
      actorId: ['actor', 'Acteur', 'Actor'],
      otherId: ['actor', 'Lié à', 'Linked to'],
      intensity: ['number', 'Intensité', 'Intensity'],
    },
    fr: {
      title: 'Familles reliées par un seul lien',
      question: 'Quelles familles ne se tiennent que par un lien ?',
      finds:
        'Les paires de familles entre lesquelles la carte ne note qu’une paire d’acteurs liés, au seuil choisi.',
      doesNotProve:
        'Que ce lien soit fragile, ni que les familles sans aucun lien (absentes ici) s’ignorent.',
    },
    en: {
      title: 'Families joined by a single link',
      question: 'Which families hold together by one link only?',
      finds:
        'The pairs of families between which the map notes one pair of linked actors, at the threshold chosen.',
      doesNotProve:
        'That this link is fragile, or that families without any link (not listed) ignore each other.',
    },
  }),
];
