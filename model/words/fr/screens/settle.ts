export const settle = {
  'map.settle': 'Figer la carte : plus personne ne bouge quand un acteur arrive',
  'map.unsettle': 'Ne plus figer la carte : chacun fait place à qui arrive',
  'map.settled': 'Carte figée : plus personne ne bouge quand un acteur arrive',
  'map.unsettled': 'La carte n’est plus figée',
};
