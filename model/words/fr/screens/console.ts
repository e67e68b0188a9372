import { count } from './shell.ts';

export const consoleTexts = {
  'console.about':
    'Pour interroger le graphe soi-même, dans une copie à part : on peut tout y écrire et y calculer, rien n’en revient à la carte. Elle contient les acteurs, leurs coopérations, l’intensité de chaque paire à tout jour, l’historique et les réponses. Ni comptes, ni ateliers, ni fiches n’y sont.',
  'console.notYours': 'La console est réservée à l’animation, à l’administration et à la recherche.',
  'console.closed': 'La première requête ouvre une copie de ce que vous pouvez voir : quelques secondes.',
  'console.opening': 'Ouverture de la console',
  'console.starting': 'La console s’ouvre : Neo4j démarre…',
  'console.copying': (at: number, total: number) =>
    `La console s’ouvre : copie du territoire ${at} sur ${total}…`,
  'console.copyOf': (n: number, moment: string) =>
    `Copie de ${count(n, 'territoire', 'territoires')}, prise le ${moment}`,
  'console.copied': (name: string, day: string, revision: number) =>
    `${name} : révision ${revision}, lue au ${day}`,
  'console.changes': (n: number) => count(n, 'changement', 'changements'),
  'console.newestChanges': (n: number) =>
    `${count(n, 'changement', 'changements')}, les plus récents seulement`,
  'console.consenting': (n: number, of: number) =>
    `paires, historique et réponses des ${count(n, 'organisation', 'organisations')} d’accord pour la recherche, sur ${of}`,
  'console.withPrivate': 'Ce qui est privé y est, parce que vous pouvez le voir.',
  'console.withoutPrivate': 'Ce qui est privé n’y est pas.',
  'console.renew': 'Actualiser',
  'console.lookAgain': 'Regarder à nouveau',
  'console.query': 'Requête',
  'console.keys': 'Ctrl + Entrée la lance, Ctrl + Espace propose, Tab en sort.',
  'console.run': 'Lancer',
  'console.stop': 'Arrêter',
  'console.stopped': 'La requête est arrêtée.',
  'console.running': 'La requête est en cours…',
  'console.schema': 'Ce que l’on peut nommer',
  'console.reading': 'Lecture du modèle…',
  'console.labels': 'Étiquettes',
  'console.types': 'Relations',
  'console.limits': (rows: number, seconds: number) => `${rows} lignes et ${seconds} secondes au plus.`,
  'console.rows': (n: number, milliseconds: number) => `${count(n, 'ligne', 'lignes')}, ${milliseconds} ms`,
  'console.none': 'La requête a répondu, sans aucune ligne.',
  'console.truncated': 'Coupé : il y avait d’autres lignes.',
  'console.kept': 'Requêtes gardées dans ce navigateur',
  'console.keepAs': 'Nom de la requête à garder',
  'console.keep': 'Garder',
  'console.forget': (name: string) => `Oublier « ${name} »`,
  'console.notKept': 'Ce navigateur n’a pas voulu la garder.',
  'console.asWhat': 'Montrer la réponse',
  'console.asTable': 'en tableau',
  'console.asGraph': 'en graphe',
  'console.drawn': (nodes: number, ties: number) =>
    `Graphe de la réponse : ${count(nodes, 'nœud', 'nœuds')}, ${count(ties, 'relation', 'relations')}.`,
  'console.undrawn': (n: number) =>
    `${count(n, 'nœud de plus n’est pas dessiné', 'nœuds de plus ne sont pas dessinés')}.`,
  'console.noTies':
    'La réponse ne contient pas de relation entre ces nœuds : les rendre aussi, ou un chemin (RETURN p).',
  'console.inWords': 'La même chose en mots',
  'console.completions': 'Propositions',
  'console.parameters': 'Paramètres',
  'console.parameterTerritory': 'le territoire à l’écran',
  'console.parameterDay': 'le jour de sa carte',
  'console.rename': 'Renommer',
  'console.renameOne': (name: string) => `Renommer « ${name} »`,
  'console.newName': (name: string) => `Nouveau nom de « ${name} »`,
  'console.leaveName': 'Laisser',
  'console.notRenamed': 'Une autre requête porte déjà ce nom.',
  'console.example':
    'Par exemple, les paires de ce jour-là : MATCH p = (a)-[l:LINKED]->(b) WHERE l.from <= $day < l.until RETURN p',
};
