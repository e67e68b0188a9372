export const patterns = {
  'patterns.title': 'Des questions que l’on peut citer',
  'patterns.about':
    'Chaque motif est une question posée au graphe. Son adresse dit tout ce qu’il faut pour la poser à nouveau : territoire, jour, seuil, choix.',
  'patterns.search': 'Chercher un motif',
  'patterns.none': 'Aucun motif ne porte ces mots.',
  'patterns.back': 'Tous les motifs',
  'patterns.across': 'entre territoires',
  'patterns.finds': 'Ce que cela trouve',
  'patterns.doesNotProve': 'Ce que cela ne prouve pas',
  'patterns.form': 'Ce que l’on cherche',
  'patterns.where': 'Où',
  'patterns.here': 'Ce territoire',
  'patterns.everywhere': 'Tous ceux que je peux lire',
  'patterns.any': 'Peu importe',
  'patterns.choose': 'À choisir…',
  'patterns.chooseFirst': 'Choisissez d’abord ce qui est demandé ci-dessus.',
  'patterns.needsSeveral': 'Cette question compare des territoires : il en faut plusieurs.',
  'patterns.empty': 'Rien de tel n’est noté ici ce jour-là. Cela ne veut pas dire que cela n’existe pas.',
  'patterns.truncated':
    'Seules les premières lignes sont données : préciser la question pour voir les autres.',
  'patterns.present': 'Les motifs se lisent dans ce que l’on sait aujourd’hui.',
  'patterns.show': 'Montrer sur la carte',
  'patterns.showRow': 'Montrer cette ligne sur la carte',
  'patterns.link': 'Lien à partir de',
  'patterns.unknown': 'Ce motif n’existe pas, ou plus.',
  'patterns.asOf': (name: string, day: string, revision: number) =>
    `${name}, état au ${day}, révision ${revision}`,
};
