import type { ProblemText } from './problem-text.ts';

/** What is said of files of Maillage that are refused. */
export const DOCUMENT_PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  INVALID_DOCUMENT: {
    title: { fr: 'Fichier refusé', en: 'File refused' },
    detail: {
      fr: 'Ce fichier n’est pas du JSON de Maillage, ou il lui manque quelque chose : voir chaque point. Rien n’en a été pris.',
      en: 'This file is no JSON of Maillage, or it lacks something: see each point. Nothing of it was taken.',
    },
  },
  SNAPSHOT_NOT_FOUND: {
    title: { fr: 'Cliché introuvable', en: 'Snapshot not found' },
    detail: {
      fr: 'Aucun cliché n’a cette adresse ici.',
      en: 'No snapshot has this address here.',
    },
  },
  SNAPSHOT_WITHHELD: {
    title: { fr: 'Cliché retenu', en: 'Snapshot withheld' },
    detail: {
      fr: 'Une partie de ce cliché est devenue privée, ou une organisation s’est retirée depuis : ses fichiers ne sont plus remis. Sa carte se lit ici sans cette partie.',
      en: 'A part of this snapshot was made private, or an organisation withdrew since: its files are not given any more. Its map is read here without that part.',
    },
  },
};

/** In French, what the readers of documents say in English. */
export const DOCUMENT_SENTENCES: Readonly<Record<string, string>> = {
  'too many elements': 'trop d’éléments',
  'nothing twice': 'rien en double',
  'an object of elements': 'un objet d’éléments est attendu',
  'figures as JSON text': 'les chiffres, en texte JSON',
  'no element of a territory': 'sorte d’élément ou identifiant inconnus',
  'not among the elements': 'absent des éléments',
  'not among territoryIds': 'absent de territoryIds',
  'a SHA-256 in hexadecimal': 'une empreinte SHA-256 en hexadécimal',
  'the content has another hash': 'l’empreinte ne correspond pas au contenu : le fichier a été modifié',
  'a day for each territory': 'un jour pour chaque territoire',
  'an end is missing': 'ce que cela relie n’est pas dans le fichier',
  'related to itself': 'relié à lui-même',
  'a key that says something else': 'la clé et le contenu ne disent pas la même chose',
  'a commitment is for one territory': 'un engagement est celui d’un territoire, et d’un seul',
  'the end comes first': 'la fin précède le début',
  'fewer than two parties': 'moins de deux parties',
  'a from and a to are needed': 'il faut une origine et un destinataire',
};
