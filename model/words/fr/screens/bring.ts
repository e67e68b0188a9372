import { capital } from '../../capital.ts';
import { inWords } from './panels.ts';
import { count } from './shell.ts';

interface NotBrought {
  readonly contacts: number;
  readonly reminders: number;
  readonly columns: readonly string[];
}

interface Brief {
  readonly actors: number;
  readonly links: number;
  readonly groups: number;
  readonly unlinked: number;
  readonly heard: number;
}

const sayNotBrought = ({ contacts, reminders, columns }: NotBrought) =>
  `Ne sont pas apportés : ${[
    ...(columns.length === 0 ? [] : [`les colonnes ${columns.map((name) => `« ${name} »`).join(', ')}`]),
    ...(contacts === 0
      ? []
      : [count(contacts, 'adresse ou numéro de téléphone', 'adresses ou numéros de téléphone')]),
    ...(reminders === 0 ? [] : [count(reminders, 'rappel', 'rappels')]),
  ].join(' ; ')}.`;

const sayBrief = ({ actors, links, groups, unlinked, heard }: Brief) =>
  [
    `${count(actors, 'acteur', 'acteurs')}, ${count(links, 'lien', 'liens')}${groups === 0 ? '' : `, ${inWords(groups, 'groupe', 'groupes', true)}`}.`,
    ...(actors === 0
      ? []
      : [
          unlinked === 0
            ? 'Chacun a un lien.'
            : unlinked === 1
              ? 'Un seul n’a pas de lien.'
              : `${capital(inWords(unlinked, '', '', true).trim())} n’ont pas de lien.`,
          heard === 0
            ? 'Personne n’a encore été entendu.'
            : `${capital(inWords(heard, 'a été entendu', 'ont été entendus', true))}.`,
        ]),
  ].join(' ');

export const bring = {
  'bring.title': 'Apporter des données',
  'bring.steps': 'Étapes',
  'bring.step.file': 'Le fichier',
  'bring.step.columns': 'Les colonnes',
  'bring.step.check': 'Ce qui sera apporté',
  'bring.step.done': 'C’est fait',
  'bring.lead':
    'Déposez votre fichier tel qu’il est : liste, annuaire, tableau croisé, réponses à un formulaire, plan d’actions. Rien n’est écrit avant la dernière étape, et tout s’annule d’un coup.',
  'bring.drop': 'Déposer un fichier ici',
  'bring.or': 'ou',
  'bring.choose': 'Choisir un fichier',
  'bring.formats': (megabytes: number) =>
    `XLSX, ODS, CSV, tableaux et listes copiés de Word ou d’une page (HTML, texte), GraphML, GEXF, GML, Pajek, DOT, JSON de Kumu, de Cytoscape ou de networkx ; ou un cliché de Maillage (JSON) ; ${megabytes} Mo au plus.`,
  'bring.template': 'Pas de tableau ? Partir d’un modèle, avec des exemples et des listes à choisir :',
  'bring.templateIn': (language: string) => `Modèle en ${language}`,
  'bring.notYours': 'Apporter un fichier revient à la personne qui anime.',
  'bring.working': 'Lecture du fichier…',
  'bring.cancel': 'Interrompre',
  'bring.applying': 'Apport en cours…',
  'bring.stage.reading': (percent: number) => `Lecture du fichier… ${percent} %`,
  'bring.stage.composing': (percent: number) => `Composition de la carte… ${percent} %`,
  'bring.stage.comparing': (percent: number) => `Comparaison avec ce qui est là… ${percent} %`,
  'bring.stage.writing': (percent: number) => `Écriture… ${percent} %`,
  'bring.cancelling': 'Interruption…',
  'bring.progress': 'Avancement',
  'bring.snapshotFound': (name: string) =>
    `« ${name} » est un fichier JSON. Ce que Maillage écrit en JSON est un cliché : il entre tel quel, avec son empreinte, parmi les clichés, d’où il se compare et se restaure.`,
  'bring.keepSnapshot': 'L’ajouter aux clichés',
  'bring.snapshotKept': (name: string) => `« ${name} » est parmi les clichés.`,
  'bring.seeSnapshots': 'Voir les clichés',
  'bring.snapshotNotYours': 'Seule une personne qui administre tous les territoires peut l’ajouter.',
  'bring.again': 'Prendre un autre fichier',
  'bring.corrected': 'Reprendre le fichier corrigé',
  'bring.file': (name: string) => `Fichier : ${name}`,
  'bring.table': (name: string, rows: number) => `« ${name} », ${count(rows, 'ligne', 'lignes')}`,
  'bring.about': 'Ces lignes sont',
  'bring.kind.actors': 'des acteurs',
  'bring.kind.cooperations': 'des coopérations',
  'bring.kind.commitments': 'des engagements',
  'bring.kind.needs': 'des besoins',
  'bring.kind.offers': 'des offres',
  'bring.kind.memberships': 'des présences (depuis quand, entendu quand)',
  'bring.kind.memberOf': 'des appartenances (membre de)',
  'bring.kind.carriers': 'des porteurs d’engagements',
  'bring.kind.parties': 'des parties de coopérations',
  'bring.kind.declarations': 'des déclarations (ce que chacun dit du lien)',
  'bring.kind.omit': 'laissées de côté',
  'bring.noHeading':
    'Aucun titre n’est reconnu. La première ligne doit porter les titres des colonnes (Nom, Famille… ou De, Vers…) : l’ajouter dans le fichier, ou dire ici ce qu’il en est.',
  'bring.toChoose': 'à choisir…',
  'bring.column': 'Colonne',
  'bring.samples': 'Exemples',
  'bring.says': 'Ce qu’elle dit',
  'bring.useOf': (heading: string) => `Ce que dit la colonne ${heading}`,
  'bring.keepTags': 'garder en mots-clés',
  'bring.isCommitment': 'un engagement, que portent ceux qui y sont cochés',
  'bring.keepText': 'garder à la suite du texte',
  'bring.omit': 'laisser de côté',
  'bring.omitRest': (n: number) =>
    n < 2 ? 'Laisser de côté la colonne restante' : `Laisser de côté les ${n} colonnes restantes`,
  'bring.words': 'Mots à comprendre',
  'bring.wordsLead': 'Ces mots ne sont pas ceux de Maillage : à quoi correspondent-ils ?',
  'bring.word': (value: string, label: string, times: number) =>
    `« ${value} » (${label}, ${count(times, 'fois', 'fois')})`,
  'bring.defaultFamily': 'Famille des acteurs qui n’en ont pas',
  'bring.addMissing': 'Ajouter les acteurs que les liens nomment et que rien ne connaît, avec cette famille',
  'bring.sheetsLeftOut': (names: readonly string[]) =>
    `${names.length === 1 ? 'Une feuille est laissée' : 'Des feuilles sont laissées'} de côté : ${names.map((name) => `« ${name} »`).join(', ')}.`,
  'bring.sheet': (name: string, bring: number, aside: number) =>
    `${name} : ${count(bring, 'ligne apporte', 'lignes apportent')} quelque chose, ${count(aside, 'ligne laissée', 'lignes laissées')} de côté`,
  'bring.headingRow': 'La ligne des titres',
  'bring.headingOption': (row: number, words: string) => `Ligne ${row} : ${words}`,
  'bring.pointHeading': (row: number) => `Les titres sont à la ligne ${row}`,
  'bring.lineNumber': 'Ligne',
  'bring.noMatrix': 'Ce n’est pas un tableau croisé',
  'bring.linesOf': (rows: readonly number[]) => `Lignes ${rows.join(', ')}`,
  'bring.asRead': (label: string) => (label === '' ? 'comme lu' : `lu : ${label}`),
  'bring.pointColumn': (letter: string) => `Ce que liste la colonne ${letter}`,
  'bring.points.name': 'les noms',
  'bring.points.partners': 'avec qui chacun travaille',
  'bring.points.wished': 'avec qui chacun souhaite travailler',
  'bring.points.needs': 'des besoins',
  'bring.points.offers': 'des offres',
  'bring.points.other': 'ne compte pas ici',
  'bring.version': 'Depuis la liste précédente',
  'bring.versionNew': (n: number) => count(n, 'acteur ajouté', 'acteurs ajoutés'),
  'bring.versionRenamed': (before: string, after: string) =>
    `« ${before} » s’appelle maintenant « ${after} » : un seul acteur`,
  'bring.versionGone': (n: number, names: readonly string[]) =>
    `${count(n, 'acteur absent', 'acteurs absents')} de ce fichier : ${names.join(', ')}${n > names.length ? '…' : ''}`,
  'bring.notBrought': (left: NotBrought) => sayNotBrought(left),
  'bring.brief': (brief: Brief) => sayBrief(brief),
  'bring.toCheck': 'Voir ce qui sera apporté',
  'bring.back': 'Revenir aux colonnes',
  'bring.counts': 'En bref',
  'bring.what.actors': (n: number) => count(n, 'acteur', 'acteurs'),
  'bring.what.cooperations': (n: number) => count(n, 'coopération', 'coopérations'),
  'bring.what.commitments': (n: number) => count(n, 'engagement', 'engagements'),
  'bring.what.needs': (n: number) => count(n, 'besoin', 'besoins'),
  'bring.what.offers': (n: number) => count(n, 'offre', 'offres'),
  'bring.what.memberships': (n: number) => count(n, 'présence', 'présences'),
  'bring.what.memberOf': (n: number) => count(n, 'appartenance', 'appartenances'),
  'bring.what.carriers': (n: number) => count(n, 'porteur d’engagement', 'porteurs d’engagements'),
  'bring.what.parties': (n: number) => count(n, 'partie de coopération', 'parties de coopérations'),
  'bring.what.declarations': (n: number) => count(n, 'déclaration', 'déclarations'),
  'bring.added': (things: string) => `${things} en plus`,
  'bring.updated': (things: string) => `${things} déjà là, avec des changements`,
  'bring.unchanged': (things: string) => `${things} déjà là, à l’identique`,
  'bring.nothing': 'Rien à apporter : tout est déjà là, ou laissé de côté.',
  'bring.faults': (n: number) =>
    count(n, 'point n’est pas lu comme il est écrit', 'points ne sont pas lus comme ils sont écrits'),
  'bring.faultsLead':
    'Le reste de la ligne entre, et ces mots sont gardés en note. Rien n’est à corriger avant d’apporter.',
  'bring.where': 'Où',
  'bring.whatToDo': 'Ce qui ne va pas, et que faire',
  'bring.row': (row: number) => `ligne ${row}`,
  'bring.place': (table: string, row: number, column: string) =>
    [...(table === '' ? [] : [table]), `ligne ${row}`, ...(column === '' ? [] : [`colonne ${column}`])].join(
      ', ',
    ),
  'bring.leaveRow': 'Laisser la ligne de côté',
  'bring.leaveRowOf': (place: string) => `Laisser de côté : ${place}`,
  'bring.leaveAll': 'Laisser toutes ces lignes de côté',
  'bring.leftOut': (n: number) => `${count(n, 'ligne laissée', 'lignes laissées')} de côté`,
  'bring.takeBack': 'Les reprendre',
  'bring.more': (n: number) => `et ${n} de plus`,
  'bring.duplicates': (n: number) => count(n, 'nom peut-être déjà connu', 'noms peut-être déjà connus'),
  'bring.duplicatesLead': 'Est-ce le même acteur ?',
  'bring.isIt': (name: string, about: string, elsewhere: string | null) =>
    `${name} (${about})${elsewhere === null ? '' : ` ; acteur ${elsewhere === '' ? 'd’un autre territoire' : `de ${elsewhere}`} : ce qu’on lui lie se verra aussi là-bas`}`,
  'bring.siren': (siren: string) => `SIREN ${siren}`,
  'bring.names': (n: number) => count(n, 'nom inconnu dans les liens', 'noms inconnus dans les liens'),
  'bring.namesAdded': (n: number) =>
    count(
      n,
      'acteur nommé dans les liens seulement : ajouté',
      'acteurs nommés dans les liens seulement : ajoutés',
    ),
  'bring.namesSee': 'Voir ces noms',
  'bring.namesLead':
    'Personne ici ne porte ce nom. Sans autre choix, un acteur d’un autre territoire n’est jamais pris.',
  'bring.nameIs': (who: string) => `C’est lui — ${who}`,
  'bring.nameNew': 'Un autre : l’ajouter ici',
  'bring.nameLeft': (n: number) => (n < 2 ? 'Laisser sa ligne de côté' : `Laisser ses ${n} lignes de côté`),
  'bring.namesAllSame': 'C’est lui, pour tous',
  'bring.namesAllNew': 'Tous d’autres : les ajouter',
  'bring.namesAllLeft': 'Tous laissés de côté',
  'bring.unsaid': (n: number) =>
    `${count(n, 'lien dont le fichier ne dit pas', 'liens dont le fichier ne dit pas')} l’intensité`,
  'bring.unsaidLead': 'Deux acteurs comptent comme liés à partir de « on s’ajuste » (2).',
  'bring.isLine': (name: string, reason: string, line: number) =>
    `${name} (${reason}, ligne ${line} du fichier)`,
  'bring.same': 'Le même : compléter sa fiche',
  'bring.sameKept': 'Le même : ne rien changer à sa fiche',
  'bring.other': 'Un autre : l’ajouter',
  'bring.choiceOf': (name: string) => `Que faire de ${name}`,
  'bring.allSame': 'Tous les mêmes',
  'bring.allOther': 'Tous d’autres',
  'bring.changes': (n: number) => `${count(n, 'chose change', 'choses changent')}`,
  'bring.before': 'Avant',
  'bring.after': 'Après',
  'bring.field': 'Quoi',
  'bring.empty': 'vide',
  'bring.ready':
    'Tout est prêt : un seul pas, qui s’annule d’un coup. Ce qui reste ouvert est fait comme il est probable.',
  'bring.notReady': (faults: number, columns: number, duplicates: number) =>
    `Avant d’apporter : ${[
      ...(columns > 0 ? [`${count(columns, 'choix', 'choix')} à faire sur les colonnes`] : []),
      ...(duplicates > 0 ? [`${count(duplicates, 'nom', 'noms')} à reconnaître`] : []),
      ...(faults > 0 ? [`${count(faults, 'point', 'points')} à corriger ou à laisser de côté`] : []),
    ].join(', ')}.`,
  'bring.apply': 'Apporter',
  'bring.applied': 'C’est sur la carte.',
  'bring.noChange': 'Rien n’a changé : tout était déjà là.',
  'bring.seeMap': 'Voir la carte',
  'bring.undo': 'Annuler tout l’apport',
};
