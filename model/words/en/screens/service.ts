import { copyFaults } from '../copy-faults.ts';

const days = (n: number): string => `${n} ${n < 2 ? 'day' : 'days'}`;
const hours = (n: number): string => `${n} h`;

export const service = {
  'service.lead': 'State, people present, stored data. The page refreshes automatically.',
  'service.reading': 'Reading the state of the service…',
  'service.asOf': (time: string) => `At ${time}.`,
  'service.silent': (time: string) =>
    `The server did not answer: what you read is of ${time}. It will be asked again in a moment.`,

  'service.now': 'Just now',
  'service.nobody': 'No screen is open on a map.',
  'service.screens': (n: number) => `${n} open ${n < 2 ? 'screen' : 'screens'}`,
  'service.hereOnly': 'Figures of the process that answers; another one on the same database has its own.',
  'service.unnamed': (n: number) => (n < 2 ? 'one without a name' : `${n} without a name`),

  'service.backups': 'Backups',
  'service.noBackup': 'No backup yet.',
  'service.lastBackup': (age: string, moment: string) => `The last one is ${age} old: ${moment}.`,
  'service.late': (every: number) =>
    `A backup is due ${every === 24 ? 'every day' : `every ${every} hours`} and is missing: see the log of the server, or make one now.`,
  'service.unscheduled': 'None is automatic (MAILLAGE_BACKUP_HOURS=0).',
  'service.proven': (age: string, moment: string) =>
    `Proven by a complete restoration ${age} ago (${moment}): same content.`,
  'service.provenNever': (hour: number) =>
    `None was proven by a restoration yet: it is done each night at ${hour}:00, if Maillage runs.`,
  'service.provenOff': 'No proof by restoration is planned (MAILLAGE_PROOF_HOUR=off).',
  'service.proofDifferent': (name: string) =>
    `The backup ${name} does not restore the same data: make another now, and look at the server’s log.`,
  'service.proofImpossible': (moment: string, reason: string) =>
    `On ${moment} the proof could not be made (${reason}).`,
  'service.proofLate': 'No backup was proven by a restoration for two nights: look at the server’s log.',
  'service.copiesOff':
    'Backups stay on this machine. MAILLAGE_COPY_FOLDER or MAILLAGE_COPY_S3 keeps a copy elsewhere.',
  'service.copyNone': (where: string) => `None was copied to ${where} yet.`,
  'service.copied': (where: string, age: string, moment: string) =>
    `Copied to ${where}, read back and identical: the one made ${age} ago (${moment}).`,
  'service.copyFailed': (where: string, moment: string, why: string) =>
    `Backups could not be copied to ${where} (${moment}): ${why}`,
  'service.copyLate': (where: string) =>
    `A backup has waited more than two hours for its copy to ${where}: see the server’s log.`,
  'service.copyFault.COPY_FOLDER_AWAY': copyFaults.COPY_FOLDER_AWAY,
  'service.copyFault.COPY_NO_SPACE': copyFaults.COPY_NO_SPACE,
  'service.copyFault.COPY_REFUSED': copyFaults.COPY_REFUSED,
  'service.copyFault.COPY_UNREACHABLE': copyFaults.COPY_UNREACHABLE,
  'service.copyFault.COPY_DIFFERENT': copyFaults.COPY_DIFFERENT,
  'service.copyFault.COPY_UNKNOWN': copyFaults.COPY_UNKNOWN,
  'service.copyFault.COPY_NO_KEY': copyFaults.COPY_NO_KEY,
  'service.copyFault.COPY_OTHER_KEY': copyFaults.COPY_OTHER_KEY,
  'service.copyFault.COPY_FAILED': copyFaults.COPY_FAILED,
  'service.diagnosis': 'Diagnosis',
  'service.verdict.well': 'All is well.',
  'service.verdict.warns': 'Maillage works; look soon at the lines marked “look at”.',
  'service.verdict.fails': 'Something is wrong: first treat the lines marked “alert”.',
  'service.mark.well': 'well',
  'service.mark.warns': 'look at',
  'service.mark.fails': 'alert',
  'service.toBackups': 'See the backups',

  'service.size': 'What is kept',
  'service.count.territories': 'Territories',
  'service.count.actors': 'Actors',
  'service.count.cooperations': 'Cooperations',
  'service.count.commitments': 'Commitments',
  'service.count.changes': 'Changes',
  'service.count.snapshots': 'Snapshots',
  'service.disk.database': 'Database on disk',
  'service.disk.backups': 'Backups on disk',
  'service.disk.free': 'Space left',
  'service.fewBytes': 'Little space is left on the disk of the backups.',

  'service.access': 'Who may come in',
  'service.signedIn': 'Open sessions',
  'service.noSession': 'Nobody is signed in: at the machine itself there is nothing to type.',
  'service.by.password': 'password',
  'service.by.provider': 'account of an organisation',
  'service.sessions': (n: number) => `${n} ${n < 2 ? 'browser' : 'browsers'}`,
  'service.ways': 'Open links, invitations and tokens',
  'service.noWay': 'No link, invitation or token is open.',
  'service.waysMore': (n: number) => `and ${n} more`,
  'service.toAccess': 'Give or withdraw access',

  'service.programs': 'Versions',
  'service.version.schema': 'Schema',
  'service.absent': 'absent',
  'service.processes': 'Processes',
  'service.uptime': 'Running for',
  'service.delay': 'Delay',
  'service.memory': 'Memory',
  'service.following': 'Screens',
  'service.self': 'the one that answers',
  'service.number': (host: string, pid: number) => `${host}, no. ${pid}`,
  'service.milliseconds': (n: string) => `${n} ms`,
  'service.heap': (used: string, limit: string) => `heap ${used} of ${limit}`,
  'service.delayHint':
    'Delay: how late the program is on itself, the mean of a second. Beyond a second it refuses requests (503) rather than make everyone wait.',
  'service.busy': (host: string) => `${host} is late: screens answer slowly.`,
  'service.full': (host: string) => `${host} has almost no memory left.`,
  'service.unlike': 'The processes do not all have the same version of Maillage: finish the update.',
  'service.noGds':
    'Graph Data Science is not loaded: Maillage works without it; queries to the database itself lack it.',

  'service.span': (d: number, h: number, m: number) =>
    d > 0 ? `${days(d)}${h > 0 ? ` ${hours(h)}` : ''}` : h > 0 ? `${hours(h)} ${m} min` : `${m} min`,
  'service.bytes': (value: string, unit: number) => `${value} ${['B', 'kB', 'MB', 'GB', 'TB'][unit] ?? 'B'}`,
};
