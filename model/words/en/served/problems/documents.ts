import type { documentProblems as french } from '../../../fr/served/problems/documents.ts';

/** Messages about refused Maillage files. */
export const documentProblems: typeof french = {
  INVALID_DOCUMENT: {
    title: 'File refused',
    detail:
      'This file is no JSON of Maillage, or it lacks something: see each point. Nothing of it was taken.',
  },
  SNAPSHOT_NOT_FOUND: {
    title: 'Snapshot not found',
    detail: 'No snapshot has this address here.',
  },
  SNAPSHOT_WITHHELD: {
    title: 'Snapshot withheld',
    detail:
      'A part of this snapshot was made private, or an actor withdrew since: its files are no longer available. Its map is shown here without that part.',
  },
};
