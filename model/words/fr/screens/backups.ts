import { count } from './shell.ts';

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
  'backups.restoreGo': 'Restaurer',
  'backups.restoring': 'Restauration en cours…',
  'backups.restored': (moment: string) => `Restauré : tout est comme le ${moment}.`,
};
