export const past = {
  'past.title': 'Version passée',
  'past.banner': (moment: string) => `Vous voyez la carte telle qu’on la connaissait le ${moment}`,
  'past.back': 'revenir au présent',
  'past.readOnly': 'Vous regardez le passé : rien ne s’y modifie. Revenez au présent pour continuer.',
  'past.questions': 'Les questions de cet écran se posent sur ce que l’on sait aujourd’hui.',
};
