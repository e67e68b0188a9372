import type { importNotes as french } from '../fr/import-notes.ts';

/** Notes on a file: contents of unknown meaning, or surprising ones. */
export const importNotes: typeof french = {
  hidden_sheet: (sheet) => `The sheet “${sheet}” is hidden in the workbook; it is read like the others.`,
  colours: (sheet) =>
    `Cells of “${sheet}” have a colour, which is not read: if it has a meaning, write it in a column.`,
  graph_leaves: () =>
    'A graph holds no needs, offers or commitments, and no declarations of actors. A new link takes the intensity that its actors agree on. Commitments that this map does not have are left out of its links. To bring everything back, use the workbook (XLSX) or the CSV archive.',
};
