/** « 1 acteur », « 24 acteurs » */
const figures = new Intl.NumberFormat('fr-FR');
/** Formats a number. */
export const figure = (n: number): string => figures.format(n);
export const count = (n: number, one: string, many: string): string => `${figure(n)} ${n < 2 ? one : many}`;

export const shell = {
  'shell.home': 'Maillage, accueil',
  'shell.views': 'Vues du territoire',
  'shell.tabs': (view: string) => `${view}, et ce qui va avec`,
  'shell.skip': 'Aller au contenu',
  'shell.help': 'Aide',
  'shell.menu': 'Menu',
  'shell.privacy': 'Ce qui est gardé',
  'shell.labelled': (label: string, text: string) => `${label} : ${text}`,
  'shell.close': 'Fermer',
  'shell.cancel': 'Annuler',
  'shell.save': 'Enregistrer',
  'shell.add': 'Ajouter',
  'shell.remove': 'Retirer',
  'shell.retry': 'Réessayer',
  'shell.allTerritories': 'Tous les territoires',
  'shell.progress': 'Avancement',
  'shell.timeLeft': (seconds: number) =>
    seconds < 90
      ? `encore ${count(seconds, 'seconde', 'secondes')} environ`
      : `encore ${Math.round(seconds / 60)} minutes environ`,
  'shell.stop': 'Arrêter',
  'shell.stopping': 'Arrêt…',
  'shell.findTerritory': 'Chercher un territoire',
  'shell.typeForMore': 'Tapez un nom pour voir les autres.',
  'shell.working': 'Un instant…',
  'shell.none': 'aucun',
  'shell.yes': 'oui',
  'shell.no': 'non',
  'shell.unknown': 'non précisé',

  'view.map': 'Carte',
  'view.questions': 'Questions',
  'view.meetings': 'Rencontres',
  'view.commitments': 'Engagements',
  'view.tables': 'Tableaux',
  'view.list': 'Liste',
  'view.history': 'Historique',
  'view.measures': 'Mesures',
  'view.workshop': 'Atelier',
  'questions.toAskCount': (n: number) => `, ${count(n, 'à poser', 'à poser')}`,

  'theme.system': 'Couleurs : comme le système',
  'theme.light': 'Couleurs : claires',
  'theme.dark': 'Couleurs : sombres',

  'territory.counts': (fictional: boolean, actors: number, cooperations: number) =>
    [
      ...(fictional ? ['territoire fictif'] : []),
      count(actors, 'acteur', 'acteurs'),
      count(cooperations, 'coopération', 'coopérations'),
    ].join(' · '),
  'territory.deleted': (name: string) => `« ${name} » est supprimé.`,

  'notice.day': (day: string) => `État au ${day}`,
  'notice.toToday': 'Revenir à aujourd’hui',
  'notice.when': (isToday: boolean, day: string) =>
    `${isToday ? 'Aujourd’hui' : 'État au'} ${day} : historique, comparaison et film`,
  'notice.toDay': (day: string) => `Voir l’état au ${day}`,
  'notice.sample': 'Échantillon de démonstration, non exhaustif',
  'notice.reread': (by: number, total: number) => `Relue par ${count(by, 'acteur', 'acteurs')} sur ${total}`,

  'toast.undo': 'Annuler',
  'toast.redo': 'Rétablir',
  'toast.retry': 'Réessayer',
  'toast.arrangeAnew': 'Tout recomposer',
  'toast.dismiss': 'Fermer ce message',
  'undo.undo': 'Annuler',
  'undo.redo': 'Rétablir',
  'undo.undone': 'C’est annulé.',
  'undo.redone': 'C’est rétabli.',
  'undo.conflict': (title: string) =>
    `On ne peut pas annuler cela tel quel : il y a eu depuis « ${title} ». L’historique permet d’annuler l’un puis l’autre.`,
  'undo.nothing': 'Rien à annuler : vous n’avez rien changé ici.',
  'undo.nothingToRedo': 'Rien à rétablir.',

  'problem.UNREACHABLE': 'Le serveur ne répond pas. Rien n’est perdu : on peut réessayer.',
  'problem.UNEXPECTED': 'La demande n’a pas abouti.',
  'problem.title': 'La lecture n’a pas abouti',

  'consent.agrees': 'Elle est d’accord : la remettre',
  'consent.leave': 'Laisser ainsi',
  'conflict.title': 'Quelqu’un a modifié ceci au même moment',
  'conflict.theirs': 'Sa version :',
  'conflict.mine': 'La vôtre :',
  'conflict.keepMine': 'Garder la mienne',
  'conflict.keepTheirs': 'Garder la sienne',

  'across.tab': 'Territoires',
  'missing.tab': 'Ce qui manque',
  'bring.tab': 'Apporter',
  'compare.tab': 'Avant et après',
  'film.tab': 'Film',
  'console.tab': 'Console',
  'patterns.tab': 'Motifs',
  'join.title': 'Rejoindre l’atelier',
  'typing.title': 'Saisie des fiches',
  'sheets.title': 'Fiches à imprimer',
  'reread.title': 'Relecture',
  'promises.tab': 'Promesses',
  'readings.families': 'Familles',
  'readings.sides': 'Regards croisés',
  'readings.needs': 'Besoins et offres',
  'readings.rests': 'Ce qui repose sur…',

  'report.tab': 'Rapport',
  'fiches.tab': 'Fiches coopération',
  'snapshots.tab': 'Clichés',
  'view.data': 'Données',
  'take.tab': 'Emporter',
  'wall.title': 'Carte à afficher',
};
