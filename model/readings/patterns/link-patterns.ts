import { definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';

const actor = (fr: string, en: string) => ['actor', fr, en] as const;

/** Questions about who is linked to whom. */
export const linkPatterns: readonly Pattern[] = [
  definePattern({
    id: 'triads-around-a-theme',
    parameters: { theme: oneOf('theme', 'Thème', 'Theme', { required: true, default: 'energy' }) },
    columns: {
      firstId: actor('Premier', 'First'),
      secondId: actor('Deuxième', 'Second'),
      thirdId: actor('Troisième', 'Third'),
      cooperationIds: ['cooperations', 'Coopérations sur ce thème', 'Cooperations on this theme'],
    },
    fr: {
      title: 'Triades autour d’un thème',
      question: 'Quels trois acteurs, tous liés entre eux, agissent sur ce thème ?',
      finds:
        'Trois acteurs liés deux à deux au seuil choisi, chacun partie à une coopération active sur le thème ; leurs liens peuvent porter sur autre chose.',
      doesNotProve: 'Que tous trois travaillent ensemble sur ce thème.',
    },
    en: {
      title: 'Triads around a theme',
      question: 'Which three actors, all linked to each other, act on this theme?',
      finds:
        'Three actors linked two by two at the threshold chosen, each party to an active cooperation on the theme; their links may be about something else.',
      doesNotProve: 'That the three work together on this theme.',
    },
  }),
  definePattern({
    id: 'two-step-introductions',
    parameters: { actor: oneOf('actor', 'Acteur (vide : tous)', 'Actor (empty: all)') },
    columns: {
      actorId: actor('Acteur', 'Actor'),
      otherId: actor('Pourrait rencontrer', 'Could meet'),
      introducers: ['number', 'Nombre de passeurs', 'Number of introducers'],
      introducerIds: ['actors', 'Présenté par', 'Introduced by'],
    },
    fr: {
      title: 'Rencontres en deux pas',
      question: 'Qui pourrait être présenté à qui par un partenaire commun ?',
      finds:
        'Deux acteurs sans lien ni projet commun noté, qui ont au moins un partenaire lié à chacun au seuil choisi.',
      doesNotProve:
        "Qu'ils aient quelque chose à faire ensemble : voir les besoins, les engagements et les thèmes.",
    },
    en: {
      title: 'Two-step introductions',
      question: 'Who could be introduced to whom by a partner of both?',
      finds:
        'Two actors with no link and no common project noted, and at least one partner linked to each at the threshold chosen.',
      doesNotProve: 'That they have something to do together: see needs, commitments and themes.',
    },
  }),
  definePattern({
    id: 'reciprocal-support',
    columns: {
      actorId: actor('Acteur', 'Actor'),
      thereNature: ['nature', 'Aller', 'There'],
      thereId: ['cooperation', 'Coopération aller', 'Cooperation there'],
      otherId: actor('Autre acteur', 'Other actor'),
      backNature: ['nature', 'Retour', 'Back'],
      backId: ['cooperation', 'Coopération retour', 'Cooperation back'],
    },
    fr: {
      title: 'Appuis réciproques',
      question: 'Qui appuie qui, et est appuyé en retour ?',
      finds:
        'Deux acteurs entre lesquels une coopération active va dans un sens (finance, fait travailler, appuie, gouverne) et une autre dans l’autre sens.',
      doesNotProve: "Que l'échange soit égal, ni que l'un dépende de l'autre.",
    },
    en: {
      title: 'Reciprocal support',
      question: 'Who supports whom, and is supported in return?',
      finds:
        'Two actors between which one active cooperation goes one way (funds, commissions, supports, governs) and another goes back.',
      doesNotProve: 'That the exchange is even, or that one depends on the other.',
    },
  }),
  definePattern({
    id: 'links-seen-differently',
    parameters: {
      apart: numberOf('Écart d’au moins', 'Apart by at least', { default: 1, min: 1, max: 4 }),
    },
    columns: {
      cooperationId: ['cooperation', 'Coopération', 'Cooperation'],
      state: ['state', 'État', 'State'],
      lowest: ['number', 'Niveau le plus bas', 'Lowest level'],
      lowestIds: ['actors', 'Selon', 'According to'],
      highest: ['number', 'Niveau le plus haut', 'Highest level'],
      highestIds: ['actors', 'Selon', 'According to'],
      apart: ['number', 'Écart', 'Apart'],
    },
    fr: {
      title: 'Liens vus différemment',
      question: 'Quelles coopérations leurs parties décrivent-elles à des niveaux différents ?',
      finds:
        'Les coopérations en construction, actives ou en sommeil dont deux parties déclarent des niveaux éloignés d’au moins tant. Quand plusieurs voix parlent pour une partie, la plus basse compte.',
      doesNotProve: "Que l'une des parties se trompe : chacune décrit ce qu'elle vit.",
    },
    en: {
      title: 'Links seen differently',
      question: 'Which cooperations do their parties describe at different levels?',
      finds:
        'The cooperations in progress, active or dormant of which two parties declare levels at least so far apart. Where several voices speak for a party, the lowest counts.',
      doesNotProve: 'That one of them is wrong: each describes what it lives.',
    },
  }),
  definePattern({
    id: 'newcomers',
    parameters: {
      months: numberOf('Arrivés depuis (mois)', 'Came within (months)', { default: 36, min: 1, max: 240 }),
    },
    columns: {
      actorId: actor('Acteur', 'Actor'),
      family: ['family', 'Famille', 'Family'],
      since: ['day', 'Depuis', 'Since'],
      links: ['number', 'Liens', 'Links'],
      partnerIds: ['actors', 'Lié à', 'Linked to'],
    },
    fr: {
      title: 'Nouveaux venus et premiers liens',
      question: 'Qui est arrivé récemment, et avec qui est-il lié ?',
      finds:
        'Les acteurs de la carte qui agissent ici depuis moins de tant de mois, avec leurs liens au seuil choisi.',
      doesNotProve: 'Que ceux dont l’arrivée n’est pas datée soient là depuis longtemps.',
    },
    en: {
      title: 'Newcomers and first links',
      question: 'Who came lately, and to whom is each linked?',
      finds:
        'The actors of the map that have acted here for less than so many months, with their links at the threshold chosen.',
      doesNotProve: 'That those whose coming is not dated have long been there.',
    },
  }),
];
