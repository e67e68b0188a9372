import { fr } from '../../french.ts';

/** Description inside a file of matrices. */
export const matrices = {
  matrices: 'Matrices',
  order: fr`Lignes et colonnes par identifiant ; noms et attributs dans actors.csv, coopérations dans cooperations.csv.`,
  tooLarge: fr`Plus de 3000 acteurs : pas de matrice, dont la taille est le carré du nombre. Le CSV des tableaux a la liste des paires liées.`,
  text: 'texte',
  number: 'nombre',
  row: fr`identifiant de l'acteur de la ligne`,
  'one-mode-matrix': fr`une colonne par acteur de la carte : intensité du lien (poids de Newman s'il est demandé), 0 sans lien`,
  'two-mode-matrix': fr`une colonne par coopération active que le réseau compte : 1 si l'acteur en est partie`,
};
