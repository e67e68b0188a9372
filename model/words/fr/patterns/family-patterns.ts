/** Questions about families of actors, and who stands between them. */
export const familyPatterns = {
  'brokers-between-families': {
    title: 'Passeurs entre deux familles',
    question: 'Qui est lié à des acteurs des deux familles qui ne sont pas liés entre eux ?',
    finds:
      "Pour chaque acteur de la carte : les paires formées d'un partenaire de chaque famille, sans lien entre eux au seuil choisi.",
    doesNotProve:
      "Que cet acteur les présente l'un à l'autre, ni qu'ils ne se connaissent pas : seulement que la carte ne note pas de lien.",
    parameters: { familyA: 'Première famille', familyB: 'Seconde famille' },
    columns: {
      brokerId: 'Passeur',
      family: 'Sa famille',
      pairs: "Paires qu'il rapproche",
      withA: 'De la première famille',
      withB: 'De la seconde famille',
    },
  },
  'cross-family-consortia': {
    title: 'Consortiums de plusieurs familles',
    question: 'Quelles coopérations réunissent plusieurs acteurs de familles différentes ?',
    finds: 'Les coopérations actives ce jour-là qui comptent au moins tant d’acteurs et tant de familles.',
    doesNotProve: 'Que chaque partie y pèse autant que les autres.',
    parameters: { parties: 'Acteurs au moins', families: 'Familles au moins' },
    columns: {
      cooperationId: 'Coopération',
      nature: 'Nature',
      partyIds: 'Acteurs',
      parties: "Nombre d'acteurs",
      families: 'Nombre de familles',
    },
  },
  'themes-that-join': {
    title: 'Thèmes qui réunissent deux familles',
    question: 'Autour de quels thèmes ces deux familles coopèrent-elles ?',
    finds: 'Les thèmes des coopérations actives où les deux familles sont parties.',
    doesNotProve: "Que les autres thèmes les séparent : une coopération sans thème noté n'apparaît pas.",
    parameters: { familyA: 'Première famille', familyB: 'Seconde famille' },
    columns: {
      themeId: 'Thème',
      cooperations: 'Nombre de coopérations',
      cooperationIds: 'Coopérations',
      actorIds: 'Acteurs',
    },
  },
  'families-by-a-thread': {
    title: 'Familles reliées par un seul lien',
    question: 'Quelles familles ne se tiennent que par un lien ?',
    finds:
      'Les paires de familles entre lesquelles la carte ne note qu’une paire d’acteurs liés, au seuil choisi.',
    doesNotProve: 'Que ce lien soit fragile, ni que les familles sans aucun lien (absentes ici) s’ignorent.',
    columns: {
      familyA: 'Famille',
      familyB: 'Autre famille',
      actorId: 'Acteur',
      otherId: 'Lié à',
      intensity: 'Intensité',
    },
  },
};
