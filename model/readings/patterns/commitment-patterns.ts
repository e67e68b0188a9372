import { definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';

const least = (fr: string, en: string) => numberOf(fr, en, { default: 2, min: 1, max: 100 });

/** Questions about commitments, needs, offers and money. */
export const commitmentPatterns: readonly Pattern[] = [
  definePattern({
    id: 'who-carries-most',
    parameters: { least: least('Engagements au moins', 'Commitments at least') },
    columns: {
      actorId: ['actor', 'Acteur', 'Actor'],
      family: ['family', 'Famille', 'Family'],
      commitments: ['number', 'Engagements portés', 'Commitments carried'],
      leads: ['number', 'Dont en tête', 'As lead'],
      commitmentIds: ['commitments', 'Lesquels', 'Which'],
    },
    fr: {
      title: 'Qui porte le plus',
      question: 'Qui porte plusieurs engagements à la fois ?',
      finds:
        'Les acteurs de la carte qui portent au moins tant d’engagements ouverts, dans n’importe quel rôle.',
      doesNotProve: 'Que ce soit trop : un rôle d’appui n’est pas une charge de chef de file.',
    },
    en: {
      title: 'Who carries most',
      question: 'Who carries several commitments at once?',
      finds: 'The actors of the map that carry at least so many open commitments, in any role.',
      doesNotProve: 'That it is too much: a supporting role is not the load of a lead.',
    },
  }),
  definePattern({
    id: 'serving-several-commitments',
    parameters: { least: least('Engagements au moins', 'Commitments at least') },
    columns: {
      cooperationId: ['cooperation', 'Coopération', 'Cooperation'],
      nature: ['nature', 'Nature', 'Nature'],
      commitments: ['number', 'Engagements servis', 'Commitments served'],
      commitmentIds: ['commitments', 'Lesquels', 'Which'],
    },
    fr: {
      title: 'Coopérations qui servent plusieurs engagements',
      question: 'Quelles coopérations font avancer plusieurs engagements à la fois ?',
      finds:
        'Les coopérations actives notées comme servant au moins tant d’engagements ouverts du territoire.',
      doesNotProve: 'Qu’elles suffisent à les tenir.',
    },
    en: {
      title: 'Cooperations that serve several commitments',
      question: 'Which cooperations move several commitments forward at once?',
      finds: 'The active cooperations noted as serving at least so many open commitments of the territory.',
      doesNotProve: 'That they are enough to keep them.',
    },
  }),
  definePattern({
    id: 'carriers-without-cooperation',
    columns: {
      commitmentId: ['commitment', 'Engagement', 'Commitment'],
      actorId: ['actor', 'Porteur', 'Carrier'],
      otherId: ['actor', 'Autre porteur', 'Other carrier'],
      introducerIds: ['actors', 'Partenaires communs', 'Partners of both'],
    },
    fr: {
      title: 'Porteurs d’un même engagement sans coopération',
      question: 'Qui porte le même engagement sans coopération active ensemble ?',
      finds:
        'Chaque paire de porteurs d’un engagement ouvert sans coopération active entre eux, et qui les relie.',
      doesNotProve: 'Qu’ils ne se coordonnent pas : ils se voient peut-être sans que la carte le dise.',
    },
    en: {
      title: 'Carriers of one commitment without cooperation',
      question: 'Who carries the same commitment without an active cooperation together?',
      finds:
        'Each pair of carriers of an open commitment without an active cooperation between them, and who joins them.',
      doesNotProve: 'That they do not coordinate: they may meet without the map saying so.',
    },
  }),
  definePattern({
    id: 'uncarried-commitments',
    columns: {
      commitmentId: ['commitment', 'Engagement', 'Commitment'],
      dueOn: ['day', 'Échéance', 'Due on'],
      themeIds: ['themes', 'Thèmes', 'Themes'],
    },
    fr: {
      title: 'Engagements sans porteur',
      question: 'Quels engagements ouverts personne ne porte-t-il sur la carte ?',
      finds: 'Les engagements ouverts du territoire sans porteur sur la carte ce jour-là.',
      doesNotProve: 'Que personne n’y travaille : un porteur n’est peut-être pas noté, ou attend en réserve.',
    },
    en: {
      title: 'Commitments without a carrier',
      question: 'Which open commitments does nobody on the map carry?',
      finds: 'The open commitments of the territory without a carrier on the map that day.',
      doesNotProve: 'That nobody works on them: a carrier may not be noted, or wait beside the map.',
    },
  }),
  definePattern({
    id: 'commitments-of-one-carrier',
    columns: {
      commitmentId: ['commitment', 'Engagement', 'Commitment'],
      carrierId: ['actor', 'Seul porteur', 'Only carrier'],
      carried: ['number', 'Engagements qu’il porte ici', 'Commitments it carries here'],
    },
    fr: {
      title: 'Engagements portés par un seul',
      question: 'Quels engagements reposent sur un seul porteur ?',
      finds:
        'Les engagements ouverts dont un seul acteur de la carte est noté porteur, dans n’importe quel rôle.',
      doesNotProve: 'Qu’il y soit seul : d’autres l’aident peut-être sans être notés.',
    },
    en: {
      title: 'Commitments carried by one alone',
      question: 'Which commitments rest on one carrier?',
      finds: 'The open commitments of which one actor of the map alone is noted as a carrier, in any role.',
      doesNotProve: 'That it is alone in it: others may help without being noted.',
    },
  }),
  definePattern({
    id: 'commitments-without-action',
    columns: {
      commitmentId: ['commitment', 'Engagement', 'Commitment'],
      dueOn: ['day', 'Échéance', 'Due on'],
      carrierIds: ['actors', 'Porteurs', 'Carriers'],
      cooperationIds: ['cooperations', 'Coopérations dans un autre état', 'Cooperations in another state'],
    },
    fr: {
      title: 'Engagements portés sans action commune',
      question: 'Quels engagements ont un porteur, et aucune coopération en cours ou en construction ?',
      finds:
        'Les engagements ouverts portés ici qu’aucune coopération active ou en construction n’est notée servir.',
      doesNotProve: 'Que rien ne se fasse : une coopération peut y contribuer sans que ce soit noté.',
    },
    en: {
      title: 'Commitments carried without common action',
      question: 'Which commitments have a carrier, and no cooperation active or in progress?',
      finds: 'The open commitments carried here that no cooperation active or in progress is noted to serve.',
      doesNotProve: 'That nothing is done: a cooperation may contribute without it being noted.',
    },
  }),
  definePattern({
    id: 'needs-met-here',
    parameters: { theme: oneOf('theme', 'Thème (vide : tous)', 'Theme (empty: all)') },
    columns: {
      actorId: ['actor', 'Qui cherche', 'Who looks for it'],
      resourceId: ['resource', 'Quoi', 'What'],
      themeId: ['theme', 'Thème', 'Theme'],
      need: ['text', 'Ce qu’il en dit', 'In its words'],
      offererId: ['actor', 'Qui propose', 'Who offers'],
      offer: ['text', 'Ce que celui-ci en dit', 'In the words of that one'],
    },
    fr: {
      title: 'Besoins et offres d’ici',
      question: 'Quels besoins rencontrent une offre sur la même carte ?',
      finds:
        'Chaque besoin avec chaque offre de la même ressource et du même thème, ou sans thème de part et d’autre, chez un autre acteur de la carte.',
      doesNotProve: 'Que ce soit la même chose, ni qu’ils ne se soient pas déjà trouvés.',
    },
    en: {
      title: 'Needs and offers of here',
      question: 'Which needs meet an offer on the same map?',
      finds:
        'Each need with each offer of the same resource and theme, or without a theme on both sides, of another actor of the map.',
      doesNotProve: 'That it is the same thing, or that they have not found each other already.',
    },
  }),
  definePattern({
    id: 'funders-stars',
    parameters: { least: least('Financés au moins', 'Funded at least') },
    columns: {
      funderId: ['actor', 'Financeur', 'Funder'],
      recipients: ['number', 'Nombre de financés', 'Number funded'],
      recipientIds: ['actors', 'Financés', 'Funded'],
      linkedPairs: ['number', 'Paires de financés liés', 'Linked pairs of funded'],
      pairs: ['number', 'Paires possibles', 'Possible pairs'],
    },
    fr: {
      title: 'Étoiles de financeurs',
      question: 'Qui finance plusieurs acteurs, et ceux-ci sont-ils liés entre eux ?',
      finds:
        'Les acteurs qui en financent au moins tant par une coopération active, et combien de paires de financés sont liées au seuil choisi.',
      doesNotProve: 'Que le financeur doive les réunir.',
    },
    en: {
      title: 'Funders’ stars',
      question: 'Who funds several actors, and are these linked to each other?',
      finds:
        'The actors that fund at least so many by an active cooperation, and how many pairs of the funded are linked at the threshold chosen.',
      doesNotProve: 'That the funder ought to bring them together.',
    },
  }),
  definePattern({
    id: 'chains',
    parameters: {
      first: oneOf('nature', 'Première nature', 'First nature', { required: true, default: 'funds' }),
      second: oneOf('nature', 'Seconde nature', 'Second nature', { required: true, default: 'commissions' }),
    },
    columns: {
      fromId: ['actor', 'De', 'From'],
      firstId: ['cooperation', 'Première coopération', 'First cooperation'],
      throughId: ['actor', 'Par', 'Through'],
      secondId: ['cooperation', 'Seconde coopération', 'Second cooperation'],
      toId: ['actor', 'À', 'To'],
    },
    fr: {
      title: 'Chaînes : finance, puis fait travailler',
      question:
        'Où une coopération mène-t-elle à la suivante, d’un acteur à un deuxième puis à un troisième ?',
      finds:
        'Deux coopérations actives à la suite, chacune d’une nature qui a un sens : celui qui reçoit dans la première donne dans la seconde.',
      doesNotProve: 'Que l’argent ou l’appui de la première passe dans la seconde.',
    },
    en: {
      title: 'Chains: funds, then commissions',
      question: 'Where does one cooperation lead to the next, from an actor to a second and on to a third?',
      finds:
        'Two active cooperations in a row, each of a nature with a direction: who receives in the first gives in the second.',
      doesNotProve: 'That the money or support of the first goes into the second.',
    },
  }),
  definePattern({
    id: 'unused-offers',
    parameters: { theme: oneOf('theme', 'Thème (vide : tous)', 'Theme (empty: all)') },
    columns: {
      actorId: ['actor', 'Acteur', 'Actor'],
      resourceId: ['resource', 'Propose', 'Offers'],
      themeId: ['theme', 'Thème', 'Theme'],
      offer: ['text', 'Ce qu’il en dit', 'In its words'],
    },
    fr: {
      title: 'Offres que personne ne demande ici',
      question: 'Quelles offres ne rencontrent aucun besoin noté ?',
      finds: 'Les offres sans besoin de la même ressource et du même thème chez un autre acteur de la carte.',
      doesNotProve: 'Que personne n’en ait besoin : les besoins se disent moins que les offres.',
    },
    en: {
      title: 'Offers nobody asks for here',
      question: 'Which offers meet no need that was noted?',
      finds: 'The offers without a need of the same resource and theme of another actor of the map.',
      doesNotProve: 'That nobody needs it: needs are said less readily than offers.',
    },
  }),
  definePattern({
    id: 'members-without-cooperation',
    columns: {
      memberId: ['actor', 'Membre', 'Member'],
      bodyId: ['actor', 'Membre de', 'Member of'],
      since: ['day', 'Depuis', 'Since'],
    },
    fr: {
      title: 'Membres de droit sans coopération',
      question:
        'Quelles communes n’ont pas de coopération active avec leur intercommunalité, ou quel membre avec son syndicat ?',
      finds:
        'Les appartenances de droit entre acteurs d’ici (carte ou réserve) qu’aucune coopération active ne double.',
      doesNotProve:
        'Que la relation soit mauvaise : l’appartenance est un fait de droit, pas une coopération.',
    },
    en: {
      title: 'Members by law without cooperation',
      question:
        'Which communes have no active cooperation with their intercommunal body, or which member with its syndicate?',
      finds:
        'The memberships by law between actors of here (map or reserve) that no active cooperation goes with.',
      doesNotProve: 'That relations are bad: membership is a fact of law, not a cooperation.',
    },
  }),
];
