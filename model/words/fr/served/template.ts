/** The words of the workbook that organisations may be noted in before they are brought here. */
export const template = {
  file: 'maillage-modele.xlsx',
  readme: 'Lisez-moi',
  lists: 'Listes',
  lines: [
    'Apporter des acteurs et leurs coopérations dans Maillage',
    'Une ligne par acteur, par coopération, par engagement, par besoin, par offre. Effacer les lignes d’exemple.',
    'Obligatoires : le nom et la famille d’un acteur ; « De » et « Vers » d’une coopération, ou « Partenaires » (noms séparés par ;) ; le texte d’un engagement ; l’acteur et la ressource d’un besoin ou d’une offre.',
    'Les cellules à liste proposent les mots que Maillage connaît ; d’autres mots seront demandés à l’écran.',
    'Les dates : 31/12/2024. Plusieurs valeurs dans une cellule : séparées par ;',
    'L’identifiant est facultatif : il permet de corriger un nom et d’apporter le fichier à nouveau.',
    'Une cellule laissée vide ne change rien à ce qui est déjà noté.',
  ],
  sheets: {
    actors: 'Acteurs',
    cooperations: 'Coopérations',
    commitments: 'Engagements',
    needs: 'Besoins',
    offers: 'Offres',
  },
};
