export const pointer = {
  'pointer.taken': 'Deux personnes montrent déjà la carte : tenez la touche à nouveau quand l’une aura fini.',
};
