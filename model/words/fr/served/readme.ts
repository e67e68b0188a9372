import { fr } from '../../french.ts';

/** Descriptions inside table files: format of cells, meaning of columns. */
export const readme = {
  name: 'lisez-moi',
  sheet: 'Lisez-moi',
  cells: 'Cellules',
  raw: fr`Forme brute, pour un programme : noms des propriétés et identifiants tels qu'ils sont gardés, texte tel qu'il a été saisi. À ne pas ouvrir dans un tableur sans précaution : un texte qui commence par = y serait calculé.`,
  forReading: fr`Pour lire et pour un tableur : un texte qui commencerait par = + - @ est précédé d'une apostrophe, pour qu'il reste du texte.`,
  several: (between: string) => `plusieurs valeurs, séparées par «${between}».`,
  codebook: ['Table', 'Colonne', 'Propriété', 'Contient', 'Valeurs'],
  text: 'texte',
  number: 'nombre',
  day: 'jour (AAAA-MM-JJ)',
  flag: 'oui ou non',
};
