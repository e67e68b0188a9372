/** The values of such a property, where they are chosen. */
export const personalDataValues = {
  act: { link: 'un lien ajouté', carrier: 'un porteur nommé', meeting: 'une rencontre proposée' },
  'Fiche.status': { draft: 'brouillon', published: 'publiée', withdrawn: 'retirée' },
  placed: { hand: 'à la main' },
  severity: { 1: 'léger', 2: 'moyen', 3: 'fort' },
  state: { pending: 'en attente', accepted: 'reprise sur la carte', refused: 'non reprise' },
  as: { other: 'Autre' },
};
