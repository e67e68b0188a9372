/** Questions about how cooperations live: age, sleep, promises, ends, history. */
export const timePatterns = {
  'old-without-frame': {
    title: 'Anciennes et sans cadre',
    question: 'Quelles coopérations durent depuis des années sans cadre formel ?',
    finds: 'Les coopérations actives et informelles, commencées il y a au moins tant d’années.',
    doesNotProve: 'Qu’il leur en faudrait un : certaines tiennent parce qu’elles sont libres.',
    parameters: { years: 'Commencées depuis (années)' },
    columns: {
      cooperationId: 'Coopération',
      nature: 'Nature',
      startedOn: 'Depuis le',
      years: 'Années',
      themeIds: 'Thèmes',
    },
  },
  'sleeping-cooperations': {
    title: 'Coopérations en sommeil, par thème',
    question: 'Quelles coopérations dorment, ou ne donnent plus signe ?',
    finds:
      'Celles en sommeil, et les actives dont le dernier signe (date notée ou dernière déclaration, sinon le début) est plus ancien.',
    doesNotProve: "Qu'elles soient finies : peut-être personne n'a-t-il noté de nouvelles.",
    parameters: { theme: 'Thème (vide : tous)', months: 'Sans signe depuis (mois)' },
    columns: { cooperationId: 'Coopération', state: 'État', lastSignOn: 'Dernier signe', themeIds: 'Thèmes' },
  },
  promises: {
    title: 'Promesses tenues ou en attente',
    question: 'Que sont devenues les promesses datées ?',
    finds:
      'Les coopérations promises pour un jour : à venir, échéance passée (encore une intention), commencées ou rompues.',
    doesNotProve:
      'Que ce qui a commencé soit ce qui avait été promis, ni que le retard soit le fait de quelqu’un.',
    parameters: { outcome: 'Ce qu’elle est devenue (vide : tout)' },
    columns: {
      cooperationId: 'Coopération',
      promisedFor: 'Promise pour le',
      outcome: 'Ce qu’elle est devenue',
      state: 'État',
    },
  },
  'what-ended': {
    title: 'Ce qui s’est arrêté, et ce que cela laisse',
    question: 'Quelles coopérations ont pris fin, et qui ou quoi reste sans relais ?',
    finds:
      'Les coopérations terminées ou rompues, leurs parties de la carte qui n’ont plus aucun lien, et les engagements ouverts qu’elles servaient et que rien d’actif ne sert plus.',
    doesNotProve: 'Que l’isolement vienne de cette fin : ce peut être un manque de la carte.',
    parameters: { months: 'Depuis (mois)' },
    columns: {
      cooperationId: 'Coopération',
      state: 'État',
      endedOn: 'Fin',
      aloneIds: 'Restés sans lien',
      commitmentIds: 'Engagements que rien ne sert plus',
    },
  },
  'cooperation-history': {
    title: 'Comment une coopération est devenue ce qu’elle est',
    question: 'Par quels changements cette coopération est-elle passée ?',
    finds:
      'Chaque changement noté qui l’a touchée : ce qu’elle devient alors (statut, intensité, cadre, nature), qui entre et qui sort, combien de déclarations changent.',
    doesNotProve:
      'Ce qui s’est passé avant qu’on la note ici : c’est l’histoire de la carte, non celle des faits.',
    parameters: { cooperation: 'Coopération' },
    columns: {
      revision: 'Révision',
      day: 'Noté le',
      by: 'Par',
      status: 'Statut',
      intensity: 'Intensité notée',
      formality: 'Cadre',
      nature: 'Nature',
      joined: 'Entrent',
      gone: 'Sortent',
      declared: 'Déclarations',
    },
  },
};
