import { count } from './shell.ts';

export const backups = {
  'backups.lead':
    'All that this server holds, in one file: territories, history, workshops, snapshots, access. To go back, or to move to another machine.',
  'backups.every': (hours: number, kept: number) =>
    `A backup is made by itself ${hours === 24 ? 'every day' : `every ${hours} hours`}; the last ${kept} stay.`,
  'backups.periods': (days: number, weeks: number, months: number): string => {
    const periods = [
      ...(days > 0 ? [`each day (${count(days, 'day', 'days')})`] : []),
      ...(weeks > 0 ? [`each week (${count(weeks, 'week', 'weeks')})`] : []),
      ...(months > 0 ? [`each month (${count(months, 'month', 'months')})`] : []),
    ];
    return periods.length === 0 ? '' : `The last of ${periods.join(', of ')} stays too.`;
  },
  'backups.never': 'No backup is made by itself: see MAILLAGE_BACKUP_HOURS.',
  'backups.folder': (folder: string) => `On the server, in ${folder}.`,
  'backups.secret':
    'These files also hold what is private: keep them as you keep the data, and a copy on another machine.',
  'backups.take': 'Back up now',
  'backups.taking': 'Backing up…',
  'backups.taken': 'Backed up, and read back.',
  'backups.list': 'Backups kept',
  'backups.reading': 'Reading the backups…',
  'backups.empty': 'No backup so far: make the first.',
  'backups.reason.asked': 'asked for',
  'backups.reason.scheduled': 'by itself',
  'backups.reason.before_restore': 'copy made before a restoration',
  'backups.reason.before_upgrade': 'copy made before an upgrade',
  'backups.reason.brought': 'brought',
  'backups.counts': (territories: number, actors: number, cooperations: number) =>
    `${count(territories, 'territory', 'territories')}, ${count(actors, 'actor', 'actors')}, ${count(cooperations, 'cooperation', 'cooperations')}`,
  'backups.size': (kilobytes: string) => `${kilobytes} kB`,
  'backups.unreadable': 'unreadable file',
  'backups.erasedSince': (n: number) =>
    n === 1 ? 'still holds what was erased once since' : `still holds what was erased ${n} times since`,
  'backups.of': (act: string, moment: string) => `${act}: backup of ${moment}`,
  'backups.download': 'Download',
  'backups.remove': 'Delete',
  'backups.removed': 'Backup deleted.',
  'backups.removeTitle': 'Delete this backup?',
  'backups.removeWhat': (moment: string) => `The file of ${moment} leaves the server, for good.`,
  'backups.restore': 'Restore…',
  'backups.restoreTitle': 'Restore this backup?',
  'backups.restoreWhat': (moment: string) =>
    `Everything becomes what it was on ${moment}: territories, history, workshops, access. What was done since leaves the screens.`,
  'backups.restoreCopy': 'What is there now is kept as a backup first: you can go back to it.',
  'backups.restoreOut':
    'Everyone has to sign in again, you too. Access withdrawn since stays withdrawn. What was erased for good since is erased again.',
  'backups.restoreGo': 'Restore',
  'backups.restoring': 'Restoring…',
  'backups.restored': (moment: string) => `Restored: everything is as on ${moment}.`,
};
