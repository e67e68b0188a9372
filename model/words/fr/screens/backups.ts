import { count } from './shell.ts';

/** Lists what is added, changed and removed: « 3 ajoutés, 1 modifié ». */
const deeds = (added: number, changed: number, removed: number): string =>
  [
    ...(added > 0 ? [`${added} en plus`] : []),
    ...(changed > 0 ? [`${changed} avec des changements`] : []),
    ...(removed > 0 ? [`${removed} en moins`] : []),
  ].join(', ');

export const backups = {
  'backups.lead':
    'Tout ce que contient ce serveur, en un fichier : territoires, histoire, ateliers, clichés, accès. De quoi revenir en arrière, ou changer de machine.',
  'backups.every': (hours: number, kept: number) =>
    `Une sauvegarde se fait toute seule ${hours === 24 ? 'chaque jour' : `toutes les ${hours} heures`} ; les ${kept} dernières restent.`,
  'backups.periods': (days: number, weeks: number, months: number): string => {
    const periods = [
      ...(days > 0 ? [`de chaque jour (${count(days, 'jour', 'jours')})`] : []),
      ...(weeks > 0 ? [`de chaque semaine (${count(weeks, 'semaine', 'semaines')})`] : []),
      ...(months > 0 ? [`de chaque mois (${count(months, 'mois', 'mois')})`] : []),
    ];
    return periods.length === 0 ? '' : `Reste aussi la dernière ${periods.join(', ')}.`;
  },
  'backups.never': 'Aucune sauvegarde ne se fait toute seule : voir MAILLAGE_BACKUP_HOURS.',
  'backups.folder': (folder: string) => `Sur le serveur, dans ${folder}.`,
  'backups.secret':
    'Ces fichiers contiennent aussi ce qui est privé : gardez-les comme vous gardez les données, et une copie sur une autre machine.',
  'backups.take': 'Sauvegarder maintenant',
  'backups.taking': 'Sauvegarde en cours…',
  'backups.taken': 'Sauvegarde faite, et relue.',
  'backups.list': 'Sauvegardes gardées',
  'backups.reading': 'Lecture des sauvegardes…',
  'backups.empty': 'Aucune sauvegarde pour l’instant : faites la première.',
  'backups.reason.asked': 'demandée',
  'backups.reason.scheduled': 'automatique',
  'backups.reason.before_restore': 'copie faite avant une restauration',
  'backups.reason.before_upgrade': 'copie faite avant une mise à jour',
  'backups.reason.brought': 'apportée',
  'backups.counts': (territories: number, actors: number, cooperations: number) =>
    `${count(territories, 'territoire', 'territoires')}, ${count(actors, 'acteur', 'acteurs')}, ${count(cooperations, 'coopération', 'coopérations')}`,
  'backups.size': (kilobytes: string) => `${kilobytes} ko`,
  'backups.unreadable': 'fichier illisible',
  'backups.erasedSince': (n: number) =>
    n < 2
      ? 'contient encore ce qui a été effacé une fois depuis'
      : `contient encore ce qui a été effacé en ${n} fois depuis`,
  'backups.of': (act: string, moment: string) => `${act} : sauvegarde du ${moment}`,
  'backups.download': 'Télécharger',
  'backups.remove': 'Supprimer',
  'backups.removed': 'Sauvegarde supprimée.',
  'backups.removeTitle': 'Supprimer cette sauvegarde ?',
  'backups.removeWhat': (moment: string) => `Le fichier du ${moment} disparaît du serveur, pour de bon.`,
  'backups.restore': 'Restaurer…',
  'backups.restoreTitle': 'Restaurer cette sauvegarde ?',
  'backups.restoreWhat': (moment: string) =>
    `Tout redevient ce que c’était le ${moment} : territoires, histoire, ateliers, accès. Ce qui a été fait depuis disparaît des écrans.`,
  'backups.restoreCopy':
    'Ce qui est là maintenant est gardé d’abord comme sauvegarde : vous pourrez y revenir.',
  'backups.restoreOut':
    'Chacun devra se reconnecter, vous aussi. Les accès retirés depuis restent retirés. Ce qui a été effacé pour de bon depuis est effacé de nouveau.',
  'backups.restoreTerritory': 'Un territoire…',
  'backups.territoryTitle': 'Restaurer un seul territoire',
  'backups.territoryWhat': (moment: string) =>
    `La carte du territoire redevient ce qu’elle était le ${moment}. Les autres territoires ne changent pas.`,
  'backups.territory': 'Territoire',
  'backups.territoryChoose': 'Choisissez un territoire',
  'backups.territoriesReading': 'Lecture de la sauvegarde…',
  'backups.territoryReading': 'Comparaison avec la carte d’aujourd’hui…',
  'backups.territoryGo': 'Restaurer ce territoire',
  'backups.territoryRestored': (name: string) => `Territoire restauré : ${name}.`,
  'backups.effect': 'Changements',
  'backups.effect.none': 'La carte est déjà ce qu’elle était : rien ne changera.',
  'backups.effect.actors': (added: number, changed: number, removed: number) =>
    `Acteurs : ${deeds(added, changed, removed)}`,
  'backups.effect.cooperations': (added: number, changed: number, removed: number) =>
    `Coopérations : ${deeds(added, changed, removed)}`,
  'backups.effect.commitments': (added: number, changed: number, removed: number) =>
    `Engagements : ${deeds(added, changed, removed)}`,
  'backups.effect.answers': (added: number, changed: number, removed: number) =>
    `Réponses aux questions : ${deeds(added, changed, removed)}`,
  'backups.effect.undo': 'Ce changement s’annule depuis l’historique de la carte.',
  'backups.effect.created':
    'Ce territoire n’existe plus : il sera créé de nouveau, sans son historique. Pour revenir en arrière, supprimez-le.',
  'backups.effect.shared': (names: string, more: number) =>
    `Ces acteurs agissent aussi ailleurs et gardent leur fiche actuelle : ${names}${more > 0 ? ` et ${more} de plus` : ''}.`,
  'backups.effect.stayAway': (n: number) =>
    n < 2
      ? `${n} acteur effacé ou retiré depuis ne revient pas.`
      : `${n} acteurs effacés ou retirés depuis ne reviennent pas.`,
  'backups.uncarried': 'Ne reviennent pas',
  'backups.uncarried.workshops': (title: string, day: string) =>
    `Atelier : ${title}${day === '' ? '' : ` (${day})`}`,
  'backups.uncarried.snapshots': (title: string, day: string) =>
    `Cliché : ${title}${day === '' ? '' : ` (${day})`}`,
  'backups.uncarried.briefs': (title: string, day: string) =>
    `Fiche : ${title}${day === '' ? '' : ` (${day})`}`,
  'backups.uncarriedAlways':
    'L’historique, les ateliers, les clichés, les fiches et les accès restent ce qu’ils sont aujourd’hui. Pour les retrouver, restaurez toute la sauvegarde.',
  'backups.restoreGo': 'Restaurer',
  'backups.restoring': 'Restauration en cours…',
  'backups.restored': (moment: string) => `Restauré : tout est comme le ${moment}.`,
};
