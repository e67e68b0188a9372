import type { matrices as french } from '../../fr/served/matrices.ts';

/** Description inside a file of matrices. */
export const matrices: typeof french = {
  matrices: 'Matrices',
  order:
    'Rows and columns by identifier; names and attributes in actors.csv, cooperations in cooperations.csv.',
  tooLarge:
    'More than 3,000 actors: no matrix, since its size is the square of that number. The CSV of tables has the list of linked pairs.',
  text: 'text',
  number: 'number',
  row: 'identifier of the actor of the row',
  'one-mode-matrix':
    'a column for each actor of the map: intensity of the link (Newman’s weight where asked for), 0 without one',
  'two-mode-matrix':
    'a column for each active cooperation that the network counts: 1 where the actor is a party',
};
