import { count } from './shell.ts';

export const across = {
  'across.title': 'Des territoires côte à côte',
  'across.reading': 'Lecture des territoires…',
  'across.choose': (n: number) => `Choisir les territoires (${n})`,
  'across.cohort': 'Cohorte',
  'across.noCohort': 'aucune',
  'across.all': (n: number) => `tous ceux que je peux lire (${n})`,
  'across.tooMany': (most: number) =>
    `Une adresse nomme ${most} territoires au plus : pour davantage, choisir une cohorte, ou tous.`,
  'across.every': 'La sélection de départ',
  'across.since': 'Depuis le',
  'across.noSince': 'Ne plus comparer à un jour passé',
  'across.lead': (n: number) => `${count(n, 'territoire', 'territoires')}, chacun à son jour.`,
  'across.progress': (n: number, total: number) => `Territoires lus : ${n} sur ${total}…`,
  'across.wanting': (n: number) =>
    `${count(n, 'territoire n’a pas', 'territoires n’ont pas')} encore été lus.`,
  'across.pages': 'Territoires dessinés',
  'across.page': (first: number, last: number, total: number) =>
    `Territoires ${first} à ${last}, sur ${total}`,
  'across.pageBefore': 'Précédents',
  'across.pageAfter': 'Suivants',
  'across.compute': 'Lire aussi les relais et les groupes',
  'across.computeLead':
    'Centralisation de l’intermédiarité, communautés et modularité : un territoire après l’autre.',
  'across.computing': (n: number, total: number) => `Territoires mesurés : ${n} sur ${total}…`,
  'across.stop': 'Arrêter là',
  'across.notRead': 'non lu',
  'across.betweennessCentralisation': 'Centralisation de l’intermédiarité',
  'across.communities': 'Communautés',
  'across.modularity': 'Modularité',
  'across.leftOut': (names: string) =>
    `Laissés de côté, car absents ou hors de ce que vous pouvez lire : ${names}.`,
  'across.onlyOne': 'Choisissez un autre territoire pour comparer.',
  'across.none': 'Aucun territoire à lire dans ce choix.',
  'across.notRanking':
    'Une carte plus dense n’est pas un territoire qui coopère mieux : on compare ce qui a été noté.',
  'across.figures': 'Ce que disent les cartes',
  'across.territory': 'Territoire',
  'across.day': 'Jour',
  'across.actors': 'Acteurs',
  'across.links': 'Liens',
  'across.density': 'Densité',
  'across.cooperations': 'Coopérations actives',
  'across.components': 'Groupes séparés',
  'across.alone': 'Sans lien',
  'across.degreeCentralisation': 'Centralisation des liens',
  'across.eiIndex': 'Indice E-I',
  'across.commitments': 'Engagements',
  'across.carried': 'Engagements portés',
  'across.heard': 'Ont répondu sur leurs liens',
  'across.saidBy': 'Liens dits par 2, 1, 0',
  'across.of': (n: number, total: number) => `${n} sur ${total}`,
  /** « +3 », « −2 », « = » */
  'across.change': (text: string, change: number) =>
    change === 0 ? '=' : `${change > 0 ? '+' : '−'}${text}`,
  'across.sinceDay': (day: string) => `depuis le ${day}`,
  'across.chart': 'Montrer en barres',
  'across.chartOf': (figure: string) => `${figure}, par territoire`,
  'across.families': 'Familles',
  'across.familiesChart': 'Part des familles dans chaque territoire',
  'across.gaps': 'Questions, règle par règle',
  'across.gapsLead': 'Combien de situations chaque règle trouve, qu’on y ait répondu ou non.',
  'across.rule': 'Règle',
  'across.maps': 'Les cartes à une même échelle',
  'across.mapsLead':
    'Chaque point est un acteur, à sa place sur sa carte ; l’épaisseur d’un trait dit l’intensité.',
  'across.mapLabel': (name: string, actors: number, links: number) =>
    `Carte de ${name} : ${count(actors, 'acteur placé', 'acteurs placés')}, ${count(links, 'lien', 'liens')}.`,
  'across.unplaced': (n: number) => `${count(n, 'acteur sans place', 'acteurs sans place')} encore`,
  'across.noPlaces': 'Personne n’a encore de place sur cette carte : l’ouvrir une fois suffit.',
  'across.noDrawing': (n: number) =>
    `${count(n, 'acteur', 'acteurs')} : trop pour un petit dessin. La carte s’ouvre par groupes.`,
  'across.open': (name: string) => `Ouvrir ${name}`,
  'across.alliance': 'L’alliance : territoires et pairs',
  'across.allianceLabel': (n: number, ties: number) =>
    `${count(n, 'territoire', 'territoires')}, ${count(ties, 'lien de pairs', 'liens de pairs')}.`,
  'across.noPeers': 'Ces territoires n’ont pas encore de pairs entre eux.',
  'across.peersOf': (name: string, peers: string) => `${name} a pour pairs ${peers}.`,
  'across.themes': 'Thèmes entre eux',
  'across.themesLead':
    'Combien de coopérations actives portent sur les deux thèmes à la fois ; en diagonale, sur le thème.',
  'across.themesOf': 'Pour',
  'across.themesAll': 'tous ces territoires',
  'across.noThemes': 'Aucune coopération active n’a de thème ici.',
  'across.themeCell': (a: string, b: string, n: number) =>
    `${a} et ${b} : ${count(n, 'coopération', 'coopérations')}`,
};
