import type { Language } from '../../../model/contract/primitives.ts';

const french = {
  named: (name: string, value: string) => `${name}\u202f: ${value}`,
  snapshot: 'Cliché',
  readAt: (day: string) => `état au ${day}`,
  takenOn: (day: string) => `pris le ${day}`,
  replacedOn: (day: string) => `remplacé le ${day} : quelque chose en a été effacé à la demande`,
  by: (author: string) => `par ${author}`,
  linkedFrom: (level: number) => `liens à partir de l’intensité ${level}`,
  withoutTransactions: 'sans financements ni marchés',
  questions: 'Questions posées ce jour-là',
  answer: 'Réponse',
  noQuestions: 'Aucune question n’était affichée.',
  families: 'Familles montrées',
  actors: 'Acteurs',
  find: 'Chercher un acteur',
  alone: 'Aucune coopération déclarée.',
  outside: 'acteur d’ailleurs',
  unknown: 'état non connu ce jour-là',
  reserve: 'Non placés sur la carte',
  commitments: 'Engagements',
  carriedBy: 'porté par',
  hash: 'Empreinte SHA-256 du contenu',
  cite: 'Pour citer',
  authors: 'auteurs',
  licence: 'licence',
  frozen:
    'Cliché figé\u202f: rien ne le modifie. Il ne contient que ce que toute personne autorisée à lire ce territoire pouvait voir.',
  noServer: 'Cette page s’ouvre sans serveur ni connexion.',
  others: (shown: number, all: number) =>
    `${shown} territoires sur ${all} sont dessinés ici\u202f; l’adresse du cliché donne les autres un à un.`,
};

const english: typeof french = {
  named: (name, value) => `${name}: ${value}`,
  snapshot: 'Snapshot',
  readAt: (day) => `as of ${day}`,
  takenOn: (day) => `taken on ${day}`,
  replacedOn: (day) => `replaced on ${day}: something was erased from it on request`,
  by: (author) => `by ${author}`,
  linkedFrom: (level) => `links from intensity ${level}`,
  withoutTransactions: 'without funding or markets',
  questions: 'Questions asked on that day',
  answer: 'Answer',
  noQuestions: 'No question was on the screen.',
  families: 'Families shown',
  actors: 'Actors',
  find: 'Find an actor',
  alone: 'No cooperation declared.',
  outside: 'actor from elsewhere',
  unknown: 'state not known on that day',
  reserve: 'Not placed on the map',
  commitments: 'Commitments',
  carriedBy: 'carried by',
  hash: 'SHA-256 of the content',
  cite: 'To cite',
  authors: 'authors',
  licence: 'licence',
  frozen:
    'A frozen snapshot: nothing changes it. It holds only what everyone who may read this territory could see.',
  noServer: 'This page opens with no server and no connection.',
  others: (shown, all) =>
    `${shown} territories of ${all} are drawn here; the address of the snapshot gives the others one by one.`,
};

export type PageTexts = typeof french;

const TEXTS: Readonly<Record<Language, PageTexts>> = { fr: french, en: english };

/** The words of the page of a snapshot. */
export const pageTexts = (language: Language): PageTexts => TEXTS[language];
