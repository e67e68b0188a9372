/** Messages of `npm run prove`. */
export const prove = {
  none: (folder: string) => `Aucune sauvegarde lisible dans ${folder}.`,
  noFile: (file: string) => `Fichier introuvable : ${file}`,
  proving: (file: string) => `Restauration de ${file} dans une base à part…`,
  same: (nodes: number, seconds: number) =>
    `Sauvegarde vérifiée : ${nodes} nœuds restaurés, contenu identique (${seconds} s).`,
  different: (why: string) => `Cette sauvegarde ne se restaure pas à l’identique. ${why}`,
  impossible: (why: string) => `La vérification n’a pas pu se faire ; la sauvegarde reste. ${why}`,
  noMemory: 'Il faut 700 Mo de mémoire libre.',
};
