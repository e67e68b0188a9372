import { DOCUMENT_SENTENCES } from './document-texts.ts';

/** The contract's own sentences, which are in English, in French. */
export const CONTRACT_SENTENCES: Readonly<Record<string, string>> = {
  'a nature, a formality or theme:<id>': 'une nature, une formalité ou theme:<id>',
  'no control character': 'sans caractère de contrôle',
  'a date, or its month or year alone: 2021-06-15, 2021-06, 2021':
    'une date, ou son mois ou son année seuls : 2021-06-15, 2021-06, 2021',
  'from 1800 to 2199': 'de 1800 à 2199',
  'a day from 1 January 1800 to 31 December 2199': 'un jour entre le 1er janvier 1800 et le 31 décembre 2199',
  'a name without the character {character}, that cannot be seen (place {place})':
    'un nom sans le caractère {character}, qui ne se voit pas (place {place})',
  'a name with a letter or a digit': 'un nom qui a une lettre ou un chiffre',
  'whole characters': 'des caractères entiers',
  'nine digits': 'neuf chiffres',
  'letters, digits, - and _, 64 at most, the first a letter or a digit':
    'des lettres, des chiffres, - et _, 64 au plus, le premier étant une lettre ou un chiffre',
  base64: 'du base64',
  'no list or object 64 levels down': 'ni liste ni objet au-delà de 64 niveaux',
  '1 to 200 visible characters': 'de 1 à 200 caractères visibles',
  'ids of territories': 'des identifiants de territoires',
  'ids with commas between, 500 at most': 'des identifiants séparés par des virgules, 500 au plus',
  'an SPDX identifier': 'un identifiant SPDX',
  'a family, or ids': 'une famille, ou des identifiants',
  'a name of letters, digits and underscores': 'un nom fait de lettres, de chiffres et de _',
  'at most 50': '50 au plus',
  '200 parties at most': '200 parties au plus',
  'letters, digits and _:.~-': 'des lettres, des chiffres et _:.~-',
  'each row of a table has a cell for each column': 'chaque ligne d’un tableau a une case par colonne',
  ...DOCUMENT_SENTENCES,
};
