/** The page of one organisation. */
export const ownPage = {
  'ownPage.open': 'Sa page',
  'ownPage.hint':
    'Ce qu’elle a dit, ses liens, ses promesses, sur une feuille à lui remettre. Des autres, seulement que le lien existe.',
  'ownPage.openOf': (name: string) => `Ouvrir la page de ${name}`,
  'ownPage.ours': 'Notre page, sur une feuille',
};
