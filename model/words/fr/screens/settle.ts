export const settle = {
  'map.settle': 'Figer la carte : plus personne ne bouge quand un acteur arrive',
  'map.unsettle': 'Libérer la carte : les acteurs s’écartent à chaque ajout',
  'map.settled': 'Carte figée : plus personne ne bouge quand un acteur arrive',
  'map.unsettled': 'La carte n’est plus figée',
};
