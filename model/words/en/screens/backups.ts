import { count } from './shell.ts';

/** Lists what is added, changed and removed: “3 added, 1 changed”. */
const deeds = (added: number, changed: number, removed: number): string =>
  [
    ...(added > 0 ? [`${added} added`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ].join(', ');

export const backups = {
  'backups.lead':
    'All that this server holds, in one file: territories, history, workshops, snapshots, access. To go back, or to move to another machine.',
  'backups.every': (hours: number, kept: number) =>
    `A backup is made automatically ${hours === 24 ? 'every day' : `every ${hours} hours`}; the last ${kept} stay.`,
  'backups.periods': (days: number, weeks: number, months: number): string => {
    const periods = [
      ...(days > 0 ? [`each day (${count(days, 'day', 'days')})`] : []),
      ...(weeks > 0 ? [`each week (${count(weeks, 'week', 'weeks')})`] : []),
      ...(months > 0 ? [`each month (${count(months, 'month', 'months')})`] : []),
    ];
    return periods.length === 0 ? '' : `The last of ${periods.join(', of ')} stays too.`;
  },
  'backups.never': 'No automatic backup: see MAILLAGE_BACKUP_HOURS.',
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
    `Everything becomes what it was on ${moment}: territories, history, workshops, access. Later changes leave the screens.`,
  'backups.restoreCopy': 'The present data are backed up first: you can go back to them.',
  'backups.restoreOut':
    'Everyone has to sign in again, you too. Access withdrawn since stays withdrawn. Data erased for good since are erased again.',
  'backups.restoreTerritory': 'One territory…',
  'backups.territoryTitle': 'Restore a single territory',
  'backups.territoryWhat': (moment: string) =>
    `The map of the territory becomes what it was on ${moment}. Other territories do not change.`,
  'backups.territory': 'Territory',
  'backups.territoryChoose': 'Choose a territory',
  'backups.territoriesReading': 'Reading the backup…',
  'backups.territoryReading': 'Comparing with the present map…',
  'backups.territoryGo': 'Restore this territory',
  'backups.territoryRestored': (name: string) => `Territory restored: ${name}.`,
  'backups.effect': 'Changes',
  'backups.effect.none': 'The map is already what it was: nothing will change.',
  'backups.effect.actors': (added: number, changed: number, removed: number) =>
    `Actors: ${deeds(added, changed, removed)}`,
  'backups.effect.cooperations': (added: number, changed: number, removed: number) =>
    `Cooperations: ${deeds(added, changed, removed)}`,
  'backups.effect.commitments': (added: number, changed: number, removed: number) =>
    `Commitments: ${deeds(added, changed, removed)}`,
  'backups.effect.answers': (added: number, changed: number, removed: number) =>
    `Answers to questions: ${deeds(added, changed, removed)}`,
  'backups.effect.undo': 'This change can be undone from the history of the map.',
  'backups.effect.created':
    'This territory no longer exists: it will be created again, without its history. To go back, delete it.',
  'backups.effect.shared': (names: string, more: number) =>
    `These actors act elsewhere too and keep their present sheet: ${names}${more > 0 ? ` and ${more} more` : ''}.`,
  'backups.effect.stayAway': (n: number) =>
    n === 1
      ? `${n} actor that was erased or withdrew since is not restored.`
      : `${n} actors that were erased or withdrew since are not restored.`,
  'backups.uncarried': 'Not restored',
  'backups.uncarried.workshops': (title: string, day: string) =>
    `Workshop: ${title}${day === '' ? '' : ` (${day})`}`,
  'backups.uncarried.snapshots': (title: string, day: string) =>
    `Snapshot: ${title}${day === '' ? '' : ` (${day})`}`,
  'backups.uncarried.briefs': (title: string, day: string) =>
    `Brief: ${title}${day === '' ? '' : ` (${day})`}`,
  'backups.uncarriedAlways':
    'History, workshops, snapshots, briefs and access stay as they are today. To get them back, restore the whole backup.',
  'backups.restoreGo': 'Restore',
  'backups.restoring': 'Restoring…',
  'backups.restored': (moment: string) => `Restored: everything is as on ${moment}.`,
};
