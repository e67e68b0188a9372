/** Questions about commitments, needs, offers and money. */
export const commitmentPatterns = {
  'who-carries-most': {
    title: 'Qui porte le plus',
    question: 'Qui porte plusieurs engagements à la fois ?',
    finds:
      'Les acteurs de la carte qui portent au moins tant d’engagements ouverts, dans n’importe quel rôle.',
    doesNotProve: 'Que ce soit trop : un rôle d’appui n’est pas une charge de chef de file.',
    parameters: { least: 'Engagements au moins' },
    columns: {
      actorId: 'Acteur',
      family: 'Famille',
      commitments: 'Engagements portés',
      leads: 'Dont en tête',
      commitmentIds: 'Lesquels',
    },
  },
  'serving-several-commitments': {
    title: 'Coopérations qui servent plusieurs engagements',
    question: 'Quelles coopérations font avancer plusieurs engagements à la fois ?',
    finds: 'Les coopérations actives notées comme servant au moins tant d’engagements ouverts du territoire.',
    doesNotProve: 'Qu’elles suffisent à les tenir.',
    parameters: { least: 'Engagements au moins' },
    columns: {
      cooperationId: 'Coopération',
      nature: 'Nature',
      commitments: 'Engagements servis',
      commitmentIds: 'Lesquels',
    },
  },
  'carriers-without-cooperation': {
    title: 'Porteurs d’un même engagement sans coopération',
    question: 'Qui porte le même engagement sans coopération active ensemble ?',
    finds:
      'Chaque paire de porteurs d’un engagement ouvert sans coopération active entre eux, et qui les relie.',
    doesNotProve: 'Qu’ils ne se coordonnent pas : ils se voient peut-être sans que la carte le dise.',
    columns: {
      commitmentId: 'Engagement',
      actorId: 'Porteur',
      otherId: 'Autre porteur',
      introducerIds: 'Partenaires communs',
    },
  },
  'uncarried-commitments': {
    title: 'Engagements sans porteur',
    question: 'Quels engagements ouverts personne ne porte-t-il sur la carte ?',
    finds: 'Les engagements ouverts du territoire sans porteur sur la carte ce jour-là.',
    doesNotProve: 'Que personne n’y travaille : un porteur n’est peut-être pas noté, ou attend en réserve.',
    columns: { commitmentId: 'Engagement', dueOn: 'Échéance', themeIds: 'Thèmes' },
  },
  'commitments-of-one-carrier': {
    title: 'Engagements portés par un seul',
    question: 'Quels engagements reposent sur un seul porteur ?',
    finds:
      'Les engagements ouverts dont un seul acteur de la carte est noté porteur, dans n’importe quel rôle.',
    doesNotProve: 'Qu’il y soit seul : d’autres l’aident peut-être sans être notés.',
    columns: {
      commitmentId: 'Engagement',
      carrierId: 'Seul porteur',
      carried: 'Engagements qu’il porte ici',
    },
  },
  'commitments-without-action': {
    title: 'Engagements portés sans action commune',
    question: 'Quels engagements ont un porteur, et aucune coopération en cours ou en construction ?',
    finds:
      'Les engagements ouverts portés ici qu’aucune coopération active ou en construction n’est notée servir.',
    doesNotProve: 'Que rien ne se fasse : une coopération peut y contribuer sans que ce soit noté.',
    columns: {
      commitmentId: 'Engagement',
      dueOn: 'Échéance',
      carrierIds: 'Porteurs',
      cooperationIds: 'Coopérations dans un autre état',
    },
  },
  'needs-met-here': {
    title: 'Besoins et offres d’ici',
    question: 'Quels besoins rencontrent une offre sur la même carte ?',
    finds:
      'Chaque besoin avec chaque offre de la même ressource et du même thème, ou sans thème de part et d’autre, chez un autre acteur de la carte.',
    doesNotProve: 'Que ce soit la même chose, ni qu’ils ne se soient pas déjà trouvés.',
    parameters: { theme: 'Thème (vide : tous)' },
    columns: {
      actorId: 'Qui cherche',
      resourceId: 'Quoi',
      themeId: 'Thème',
      need: 'Ce qu’il en dit',
      offererId: 'Qui propose',
      offer: 'Ce que celui-ci en dit',
    },
  },
  'funders-stars': {
    title: 'Étoiles de financeurs',
    question: 'Qui finance plusieurs acteurs, et ceux-ci sont-ils liés entre eux ?',
    finds:
      'Les acteurs qui en financent au moins tant par une coopération active, et combien de paires de financés sont liées au seuil choisi.',
    doesNotProve: 'Que le financeur doive les réunir.',
    parameters: { least: 'Financés au moins' },
    columns: {
      funderId: 'Financeur',
      recipients: 'Nombre de financés',
      recipientIds: 'Financés',
      linkedPairs: 'Paires de financés liés',
      pairs: 'Paires possibles',
    },
  },
  chains: {
    title: 'Chaînes : finance, puis fait travailler',
    question: 'Où une coopération mène-t-elle à la suivante, d’un acteur à un deuxième puis à un troisième ?',
    finds:
      'Deux coopérations actives à la suite, chacune d’une nature qui a un sens : celui qui reçoit dans la première donne dans la seconde.',
    doesNotProve: 'Que l’argent ou l’appui de la première passe dans la seconde.',
    parameters: { first: 'Première nature', second: 'Seconde nature' },
    columns: {
      fromId: 'De',
      firstId: 'Première coopération',
      throughId: 'Par',
      secondId: 'Seconde coopération',
      toId: 'À',
    },
  },
  'unused-offers': {
    title: 'Offres que personne ne demande ici',
    question: 'Quelles offres ne rencontrent aucun besoin noté ?',
    finds: 'Les offres sans besoin de la même ressource et du même thème chez un autre acteur de la carte.',
    doesNotProve: 'Que personne n’en ait besoin : les besoins se disent moins que les offres.',
    parameters: { theme: 'Thème (vide : tous)' },
    columns: { actorId: 'Acteur', resourceId: 'Propose', themeId: 'Thème', offer: 'Ce qu’il en dit' },
  },
  'members-without-cooperation': {
    title: 'Membres de droit sans coopération',
    question:
      'Quelles communes n’ont pas de coopération active avec leur intercommunalité, ou quel membre avec son syndicat ?',
    finds:
      'Les appartenances de droit entre acteurs d’ici (carte ou réserve) qu’aucune coopération active ne double.',
    doesNotProve: 'Que la relation soit mauvaise : l’appartenance est un fait de droit, pas une coopération.',
    columns: { memberId: 'Membre', bodyId: 'Membre de', since: 'Depuis' },
  },
};
