/** Messages about refused Maillage files. */
export const documentProblems = {
  INVALID_DOCUMENT: {
    title: 'Fichier refusé',
    detail:
      'Ce fichier n’est pas du JSON de Maillage, ou il lui manque quelque chose : voir chaque point. Rien n’en a été pris.',
  },
  SNAPSHOT_NOT_FOUND: {
    title: 'Cliché introuvable',
    detail: 'Aucun cliché n’a cette adresse ici.',
  },
  SNAPSHOT_WITHHELD: {
    title: 'Cliché retenu',
    detail:
      'Une partie de ce cliché est devenue privée, ou un acteur s’est retiré depuis : ses fichiers ne sont plus remis. Sa carte s’affiche ici sans cette partie.',
  },
};
