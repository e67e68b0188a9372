import { count } from './shell.ts';

export const duplicates = {
  'similar.title': 'Existe peut-être déjà :',
  'similar.mayExist': (name: string) => `Existe peut-être déjà : ${name}.`,
  'similar.choose': 'Le choisir',
  'similar.keep': 'Ajouter quand même',
  'similar.elsewhere': 'connu ailleurs',
  'similar.official': 'nom officiel',
  'similar.inhabitants': (n: string) => `${n} habitants`,

  'duplicates.title': (n: number) => `Doublons possibles (${n})`,
  'duplicates.merge': 'Comparer et fusionner',
  'duplicates.mergeOf': (a: string, b: string) => `Comparer et fusionner ${a} et ${b}`,
  'duplicates.and': 'et',

  'duplicates.different': 'Deux acteurs différents',
  'duplicates.differentOf': (a: string, b: string) => `${a} et ${b} sont deux acteurs différents`,
  'duplicates.areTwo': (a: string, b: string) => `${a} et ${b} : deux acteurs. On ne le demandera plus.`,
  'duplicates.apart': (n: number) => `Déjà écartés (${n})`,
  'duplicates.back': 'Proposer à nouveau',
  'duplicates.backOf': (a: string, b: string) => `Proposer à nouveau ${a} et ${b}`,
  'duplicates.backAgain': (a: string, b: string) => `${a} et ${b} : à nouveau parmi les doublons possibles.`,
  'merge.title': 'Deux acteurs qui n’en font qu’un',
  'merge.with': (name: string) => `Avec quel acteur fusionner ${name} ?`,
  'merge.keep': 'Lequel garder ?',
  'merge.summary': (gone: string, kept: string) =>
    `${gone} disparaît ; tout ce qui s’y rattache passe à ${kept}.`,
  'merge.moves': 'Ce qui passe',
  'merge.collides': 'Ce que les deux ont',
  'merge.drops': 'Ce qui disparaît',
  'merge.others': (n: number) => `${n} autres`,
  'merge.nothingMoves': 'Rien ne s’y rattache : seul le nom en double disparaît.',
  'merge.act': 'Fusionner',
  'merge.undoable': 'On peut annuler.',
  'merge.done': (gone: string, kept: string) => `${gone} et ${kept} ne font plus qu’un.`,
  'merge.territories': (n: number, names: string) =>
    `${count(n, 'territoire', 'territoires')} où agir : ${names}`,
  'merge.cooperations': (n: number, names: string) =>
    `${count(n, 'coopération', 'coopérations')}, avec ${names}`,
  'merge.cooperationsElsewhere': (n: number) =>
    count(n, 'coopération dans un autre territoire', 'coopérations dans d’autres territoires'),
  'merge.declarations': (n: number) => `ce qui a été dit de ${count(n, 'lien', 'liens')}`,
  'merge.commitments': (n: number, texts: string) =>
    `${count(n, 'engagement porté', 'engagements portés')} : ${texts}`,
  'merge.needs': (names: string) => `ce qui est cherché : ${names}`,
  'merge.offers': (names: string) => `ce qui est proposé : ${names}`,
  'merge.memberOf': (n: number) => count(n, 'appartenance statutaire', 'appartenances statutaires'),
  'merge.answers': (n: number) =>
    count(n, 'réponse donnée à une question', 'réponses données à des questions'),
  'merge.fields': (names: string) => `la fiche est complétée : ${names}`,
  'merge.collide.field': (names: string) => `${names} : ce qui est gardé est celui de l’acteur qui reste`,
  'merge.collide.membership': (names: string) =>
    `une place à ${names} : la plus ancienne entrée, les dernières réponses`,
  'merge.collide.carrier': (texts: string) => `le même engagement : le rôle le plus fort (${texts})`,
  'merge.collide.need': (names: string) => `le même besoin : les deux notes sont gardées (${names})`,
  'merge.collide.offer': (names: string) => `la même offre : les deux notes sont gardées (${names})`,
  'merge.collide.party': (n: number) =>
    `${count(n, 'coopération où les deux sont', 'coopérations où les deux sont')} : une seule place reste, tout ce qui a été dit aussi`,
  'merge.collide.memberOf': (n: number) =>
    `${count(n, 'appartenance statutaire', 'appartenances statutaires')} : une seule reste`,
  'merge.collide.answer': (n: number) =>
    `${count(n, 'question à laquelle il a été répondu', 'questions auxquelles il a été répondu')} pour les deux : la réponse de l’acteur qui reste`,
  'merge.dropped': (n: number) =>
    n < 2
      ? 'une coopération entre ces deux seuls : elle n’aurait plus qu’un partenaire'
      : `${n} coopérations entre ces deux seuls : elles n’auraient plus qu’un partenaire`,
  'merge.droppedMemberOf': 'l’appartenance statutaire de l’un à l’autre',
};
