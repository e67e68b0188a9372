/** Questions about links. */
export const linkPatterns = {
  'triads-around-a-theme': {
    title: 'Triades autour d’un thème',
    question: 'Quels trois acteurs, tous liés entre eux, agissent sur ce thème ?',
    finds:
      'Trois acteurs liés deux à deux au seuil choisi, chacun partie à une coopération active sur le thème ; leurs liens peuvent porter sur autre chose.',
    doesNotProve: 'Que tous trois travaillent ensemble sur ce thème.',
    parameters: { theme: 'Thème' },
    columns: {
      firstId: 'Premier',
      secondId: 'Deuxième',
      thirdId: 'Troisième',
      cooperationIds: 'Coopérations sur ce thème',
    },
  },
  'two-step-introductions': {
    title: 'Rencontres en deux pas',
    question: 'Quels acteurs un partenaire commun pourrait-il présenter ?',
    finds:
      'Deux acteurs sans lien ni projet commun noté, qui ont au moins un partenaire lié à chacun au seuil choisi.',
    doesNotProve:
      "Qu'ils aient quelque chose à faire ensemble : voir les besoins, les engagements et les thèmes.",
    parameters: { actor: 'Acteur (vide : tous)' },
    columns: {
      actorId: 'Acteur',
      otherId: 'Pourrait rencontrer',
      introducers: 'Nombre de passeurs',
      introducerIds: 'Présenté par',
    },
  },
  'reciprocal-support': {
    title: 'Appuis réciproques',
    question: 'Qui appuie qui, et est appuyé en retour ?',
    finds:
      'Deux acteurs entre lesquels une coopération active va dans un sens (finance, fait travailler, appuie, gouverne) et une autre dans l’autre sens.',
    doesNotProve: "Que l'échange soit égal, ni que l'un dépende de l'autre.",
    columns: {
      actorId: 'Acteur',
      thereNature: 'Aller',
      thereId: 'Coopération aller',
      otherId: 'Autre acteur',
      backNature: 'Retour',
      backId: 'Coopération retour',
    },
  },
  'links-seen-differently': {
    title: 'Liens vus différemment',
    question: 'Quelles coopérations leurs parties décrivent-elles à des niveaux différents ?',
    finds:
      'Les coopérations en construction, actives ou en sommeil dont deux parties déclarent des niveaux éloignés d’au moins tant. De ce que dit une partie, sa dernière parole compte.',
    doesNotProve: "Que l'une des parties se trompe : chacune décrit ce qu'elle vit.",
    parameters: { apart: 'Écart d’au moins' },
    columns: {
      cooperationId: 'Coopération',
      state: 'État',
      lowest: 'Niveau le plus bas',
      lowestIds: 'Selon',
      highest: 'Niveau le plus haut',
      highestIds: 'Selon',
      apart: 'Écart',
    },
  },
  newcomers: {
    title: 'Nouveaux venus et premiers liens',
    question: 'Qui est arrivé récemment, et avec qui est-il lié ?',
    finds:
      'Les acteurs de la carte qui agissent ici depuis moins de tant de mois, avec leurs liens au seuil choisi.',
    doesNotProve: 'Que ceux dont l’arrivée n’est pas datée soient là depuis longtemps.',
    parameters: { months: 'Arrivés depuis (mois)' },
    columns: { actorId: 'Acteur', family: 'Famille', since: 'Depuis', links: 'Liens', partnerIds: 'Lié à' },
  },
};
