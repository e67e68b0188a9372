import { theDay } from '../when.ts';
import { count } from './shell.ts';

export const compare = {
  'compare.title': 'Avant et après',
  'compare.reading': 'Lecture des deux cartes…',
  'compare.since': 'Comparer avec maintenant',
  'compare.between': (from: string, to: string) => `Entre le ${from} et le ${to}.`,
  'compare.untilNow': (from: string) => `Du ${from} à maintenant.`,
  'compare.from': 'Avant',
  'compare.to': 'Après',
  'compare.show': 'Comparer',
  'compare.today': 'depuis ce matin',
  'compare.week': 'depuis 7 jours',
  'compare.other': 'Deux autres moments…',
  'compare.known': 'Ce que l’on savait, date et heure',
  'compare.facts': 'Ce qui existait, jour des faits',
  'compare.existedOn': (day: string) => `ce qui existait le ${day}`,
  'compare.start': 'depuis le début',
  'compare.legend': 'Sur la carte, chacun à sa place d’aujourd’hui',
  'compare.mark.come': 'nouveau',
  'compare.mark.gone': 'n’y est plus',
  'compare.mark.stronger': 'lien renforcé',
  'compare.mark.weaker': 'lien affaibli',
  'compare.sentences': 'En phrases',
  'compare.measures': 'Mesures des deux clichés',
  'compare.measuring': 'Comparaison des mesures…',
  'compare.measure': 'Mesure',
  'compare.difference': 'Écart',
  'compare.links': (kept: number, added: number, lost: number, jaccard: string) =>
    `Liens gardés : ${kept} ; nouveaux : ${added} ; perdus : ${lost} (Jaccard : ${jaccard}).`,
  'compare.amongStaying': (jaccard: string) => `Entre les acteurs présents aux deux : ${jaccard}.`,
  'compare.readOtherwise':
    'Ces deux clichés ne sont pas lus sur le même réseau (seuil ou choix) : une partie des écarts vient de là.',
  'compare.same': 'Rien n’a changé entre ces deux moments.',
  'compare.copy': 'Copier ces phrases',
  'compare.copied': 'Les phrases sont copiées.',
  'compare.notCopied': 'La copie n’a pas pu se faire : le texte est sélectionné.',
  'compare.picture': 'La carte des deux moments, avec ses signes',
  'compare.pair': (a: string, b: string) => `${a} – ${b}`,
  'compare.quoted': (text: string) => `« ${text} »`,
  'compare.promiseFor': (names: string, day: string) => `${names} pour ${theDay(day)}`,
  'compare.actorsCome': (n: number, names: string) =>
    `${count(n, 'acteur est arrivé', 'acteurs sont arrivés')} : ${names}.`,
  'compare.actorsGone': (n: number, names: string) =>
    `${count(n, 'acteur n’est plus sur la carte', 'acteurs ne sont plus sur la carte')} : ${names}.`,
  'compare.linksCome': (n: number, pairs: string) =>
    `${count(n, 'lien est nouveau', 'liens sont nouveaux')} : ${pairs}.`,
  'compare.linkMoved': (pair: string, from: string, to: string) =>
    `Le lien ${pair} est passé de ${from} à ${to}.`,
  'compare.linkAsleep': (pair: string) => `Le lien ${pair} est maintenant en sommeil.`,
  'compare.linksGone': (n: number, pairs: string) =>
    `${count(n, 'lien n’est plus là', 'liens ne sont plus là')} : ${pairs}.`,
  'compare.wished': (n: number, who: string) =>
    `${count(n, 'envie de travailler ensemble a été dite', 'envies de travailler ensemble ont été dites')} : ${who}.`,
  'compare.promisesMade': (n: number, who: string) =>
    `${count(n, 'promesse a été faite', 'promesses ont été faites')} : ${who}.`,
  'compare.promisesKept': (n: number, who: string) =>
    `${count(n, 'promesse est tenue ou commencée', 'promesses sont tenues ou commencées')} : ${who}.`,
  'compare.promisesDue': (n: number, who: string) =>
    `${count(n, 'promesse est à reprendre', 'promesses sont à reprendre')} : ${who}.`,
  'compare.actorsHeard': (n: number, names: string) =>
    `${count(n, 'acteur a répondu depuis', 'acteurs ont répondu depuis')} : ${names}.`,
  'compare.answered': (n: number, texts: string) =>
    `${count(n, 'question a reçu une réponse', 'questions ont reçu une réponse')} : ${texts}.`,
  'compare.lastWorkshop': 'depuis le dernier atelier',
  'compare.lastWorkshopFilm': 'Le film depuis le dernier atelier',
  'compare.promisesLeft': (n: number, who: string) =>
    `${count(n, 'promesse a été laissée', 'promesses ont été laissées')} : ${who}.`,
  'compare.commitmentsCome': (n: number, texts: string) =>
    `${count(n, 'engagement est nouveau', 'engagements sont nouveaux')} : ${texts}.`,
  'compare.carried': (text: string, names: string) =>
    `L’engagement ${text} est maintenant porté par ${names}.`,
  'compare.commitmentsKept': (n: number, texts: string) =>
    `${count(n, 'engagement est tenu', 'engagements sont tenus')} : ${texts}.`,
};
