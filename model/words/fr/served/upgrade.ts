/** Messages of `npm run upgrade`. */
export const upgrade = {
  usage:
    'npm run upgrade : met la base à jour.\nnpm run upgrade -- back [FICHIER] : revient à la sauvegarde faite avant la dernière mise à jour.',
  nothing: (last: string) => `La base est à jour (${last}) : il n’y a rien à faire.`,
  backedUp: (file: string) => `Sauvegarde faite et relue : ${file}`,
  trying: 'Essai de la mise à jour sur une copie, dans une base à part…',
  tried: 'L’essai a réussi : la copie est complète et lisible.',
  failed: (why: string, file: string) =>
    `L’essai a échoué : la base n’a pas été touchée, et la version précédente peut continuer.\nCause : ${why}\nLa sauvegarde reste : ${file}`,
  served:
    'Maillage tourne encore sur ces données : la base n’a pas été changée. Arrêtez-le, puis relancez cette commande, ou démarrez la nouvelle version.',
  done: (last: string) =>
    `Base mise à jour (${last}). Pour revenir en arrière, Maillage arrêté : npm run upgrade -- back`,
  stopFirst: 'Maillage tourne sur ces données : arrêtez-le d’abord.',
  noBackup: (folder: string) =>
    `Aucune sauvegarde faite avant une mise à jour n’a été trouvée dans ${folder}. Donnez le chemin d’une sauvegarde : npm run upgrade -- back FICHIER`,
  noFile: (file: string) => `Fichier introuvable : ${file}`,
  wentBack: (takenAt: string, last: string, kept: string) =>
    `La base est de nouveau dans l’état du ${takenAt} (${last}). Démarrez maintenant la version précédente de Maillage.${kept === '' ? '' : `\nL’état d’avant cette commande est gardé : ${kept}`}`,
};
