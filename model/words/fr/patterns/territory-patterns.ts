/** Questions across territories, each within the person's rights. */
export const territoryPatterns = {
  'same-gap-elsewhere': {
    title: 'La même question ailleurs, et une réponse',
    question: 'Quel territoire a répondu à une question qui est ouverte ici ?',
    finds:
      'Les territoires où cette question est ouverte, et les réponses (traitée ou choix assumé) données ailleurs.',
    doesNotProve: 'Que la réponse de l’un vaille pour l’autre : elle donne quelqu’un à qui parler.',
    parameters: { rule: 'Question' },
    columns: {
      open: 'Questions ouvertes ici',
      elsewhereId: 'A répondu',
      status: 'Réponse',
      reason: 'En ces mots',
      answeredOn: 'Le',
    },
  },
  'actors-in-several-territories': {
    title: 'Acteurs présents dans plusieurs territoires',
    question: 'Qui est sur la carte de plusieurs territoires ?',
    finds: 'Les acteurs sur la carte d’au moins tant de territoires que l’on peut lire.',
    doesNotProve: 'Qu’ils fassent circuler ce qu’ils y apprennent.',
    parameters: { least: 'Territoires au moins' },
    columns: {
      actorId: 'Acteur',
      family: 'Famille',
      number: 'Nombre de territoires',
      territoryIds: 'Territoires',
    },
  },
  'shared-intent-without-cooperation': {
    title: 'Mêmes intentions, sans action, dans plusieurs territoires',
    question: 'Sur quels thèmes plusieurs territoires ont-ils des engagements que rien ne sert ?',
    finds:
      'Les thèmes d’engagements ouverts qu’aucune coopération active ne sert, dans au moins tant de territoires.',
    doesNotProve: 'Qu’il n’y ait pas d’action : peut-être ne l’a-t-on pas rattachée à l’engagement.',
    parameters: { least: 'Territoires au moins' },
    columns: {
      themeId: 'Thème',
      number: 'Nombre de territoires',
      territoryIds: 'Territoires',
      commitmentIds: 'Engagements',
    },
  },
  'needs-met-by-peers': {
    title: 'Besoins auxquels un territoire pair peut répondre',
    question: 'Quel besoin sans réponse ici rencontre une offre chez un pair ?',
    finds:
      'Les besoins auxquels aucun acteur d’ici ne répond, et les offres de la même ressource et du même thème dans un territoire pair.',
    doesNotProve: 'Que l’offre convienne, ni que la distance le permette.',
    columns: {
      actorId: 'Acteur',
      resourceId: 'Cherche',
      themeId: 'Thème',
      need: 'Besoin',
      peerId: 'Territoire pair',
      offererId: 'Propose',
      offer: 'Offre',
    },
  },
};
