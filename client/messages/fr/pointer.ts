export const pointer = {
  'pointer.taken': 'Deux personnes montrent déjà la carte : tenez la touche à nouveau quand l’une aura fini.',
  'lead.leads': (name: string) => `${name} mène la vue.`,
  'lead.follow': (name: string) => `Suivre ${name}`,
  'lead.following': (name: string) => `Vous suivez ${name}.`,
  'lead.away': (name: string) => `Vous suivez ${name}. Pas de réseau : la vue reprendra avec lui.`,
  'lead.ended': (name: string) => `${name} ne mène plus la vue.`,
  'lead.leave': 'Quitter',
  'lead.mine': 'Vous menez la vue : les autres écrans peuvent la suivre.',
  'lead.stop': 'Ne plus mener',
  'lead.taken': 'Quelqu’un d’autre mène déjà la vue.',
};
