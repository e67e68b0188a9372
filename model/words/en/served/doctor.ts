import { CopyFault } from '../../../contract/backup.ts';
import type { doctor as french } from '../../fr/served/doctor.ts';
import { copyFaults } from '../copy-faults.ts';

/** Findings of `npm run doctor`: one sentence a check, with what to do. */
export const doctor: typeof french = {
  mark: { well: 'well     ', warns: 'look at  ', fails: 'ALERT    ' },
  verdict: {
    well: 'All is well.',
    warns: 'Maillage works; look soon at the lines marked “look at”.',
    fails: 'Something is wrong: first treat the lines marked “ALERT”.',
  },
  parts: {
    database: ({ foreign = 0 }) =>
      Number(foreign) === 0
        ? 'The database holds the data of Maillage alone.'
        : `The database also holds data of another program (${foreign} nodes, neither backed up nor deleted): give Maillage a database of its own.`,
    versions: ({ maillage = '', node = '', neo4j = '', steps = 0 }) =>
      `Maillage ${maillage}, Node ${node}, Neo4j ${neo4j}.${Number(steps) === 0 ? '' : ` This version will change the database at the next start (${steps} steps), after a backup.`}`,
    round_trip: ({ ms = 0, isRefused = 0 }) =>
      Number(isRefused) === 0
        ? `Writing to the database and reading back takes ${ms} ms.`
        : 'The database refuses writes: is it read-only, or its disk full?',
    clock: ({ seconds = 0 }) =>
      Math.abs(Number(seconds)) <= 30
        ? 'The clocks of the database and of this machine agree.'
        : `The clock of the database differs from this machine’s by ${seconds} s: set them (NTP).`,
    disk: ({ gigabytes = '?' }) => `${gigabytes} GB are left for data and backups.`,
    memory: ({ total = 0, free = 0 }) =>
      `The machine has ${total} GB of memory, ${free} of them free; at least 2 are needed.`,
    descriptors: ({ descriptors = '?' }) =>
      `This process may open ${descriptors} files; at least 1024 are needed (ulimit -n, LimitNOFILE).`,
    backup: ({ hours = 0, every = 0, isMade = 0 }) =>
      [
        Number(isMade) === 0 ? 'There is no backup yet.' : `The last backup is ${hours} h old.`,
        Number(every) === 0
          ? 'None is automatic (MAILLAGE_BACKUP_HOURS=0).'
          : `One is made every ${every} h while Maillage runs.`,
      ].join(' '),
    proof: ({ outcome = '', at = '', name = '', isOn = 0 }) =>
      [
        outcome === 'same'
          ? `The backup ${name} was restored into a separate database: same content (${at}).`
          : outcome === 'different'
            ? `The backup ${name} does not restore the same data (${at}): make another, and try it (npm run prove).`
            : outcome === 'impossible'
              ? `The last trial of a backup could not be made (${at}): run npm run prove.`
              : `No backup was restored as a trial yet: ${Number(isOn) === 0 ? '' : 'Maillage does so each night, '}npm run prove does it now.`,
        Number(isOn) === 0 ? 'No trial is planned at night (MAILLAGE_PROOF_HOUR=off).' : '',
      ]
        .join(' ')
        .trim(),
    copies: ({ outcome = '', where = '', at = '', triedAt = '', reason = '' }) => {
      if (outcome === 'off')
        return 'Backups stay on this machine: MAILLAGE_COPY_FOLDER or MAILLAGE_COPY_S3 keeps a copy elsewhere.';
      const known = at === '' ? '' : ` The last copied backup is from ${at}.`;
      const fault = CopyFault.safeParse(reason).data ?? 'COPY_FAILED';
      if (outcome === 'failed')
        return `Copying to ${where} failed (${triedAt}): ${copyFaults[fault]}${known}`;
      return outcome === 'none'
        ? `No backup was copied to ${where} yet: npm run copy does it.`
        : `Copies to ${where}, read back and identical.${known}`;
    },
    settings: ({ names = '' }) =>
      names === '' ? 'All settings are known.' : `These names are no settings and have no effect: ${names}.`,
  },
};
