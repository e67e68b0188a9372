export const wall = {
  'wall.paper': 'Papier',
  'wall.orientation': 'Sens',
  'wall.landscape': 'couchée',
  'wall.portrait': 'debout',
  'wall.drawing': 'Dessin de la carte…',
  'wall.download': 'Télécharger (SVG)',
  'wall.back': 'Revenir à la carte',
  'wall.hint': (paper: string) =>
    `À imprimer en ${paper}, à 100 %, sans marges. Les noms se lisent à deux mètres sur A0 ; pour leur faire de la place, les acteurs s’écartent un peu, chacun restant de son côté.`,
  'wall.picture': (name: string) => `Carte de ${name}, telle qu’elle sera imprimée`,
};
