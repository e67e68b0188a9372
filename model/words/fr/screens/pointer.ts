export const pointer = {
  'pointer.taken': 'Deux personnes montrent déjà la carte : tenez la touche à nouveau quand l’une aura fini.',
  'lead.leads': (name: string) => `${name || 'L’animation'} mène la vue.`,
  'lead.follow': (name: string) => `Suivre ${name || 'l’animation'}`,
  'lead.following': (name: string) => `Vous suivez ${name || 'l’animation'}.`,
  'lead.away': (name: string) =>
    `Vous suivez ${name || 'l’animation'}. Pas de réseau : la vue reprendra à son retour.`,
  'lead.ended': (name: string) => `${name || 'L’animation'} ne mène plus la vue.`,
  'lead.leave': 'Quitter',
  'lead.mine': 'Vous menez la vue : les autres écrans peuvent la suivre.',
  'lead.stop': 'Ne plus mener',
  'lead.taken': 'Quelqu’un d’autre mène déjà la vue.',
};
