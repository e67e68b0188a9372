import type { importNotes as french } from '../fr/import-notes.ts';

/** Notes on a file: contents of unknown meaning, or surprising ones. */
export const importNotes: typeof french = {
  hidden_sheet: (sheet) => `The sheet “${sheet}” is hidden in the workbook; it is read like the others.`,
  colours: (sheet) =>
    `Cells of “${sheet}” have a colour, which is not read: if it says something, write it in a column.`,
  graph_leaves: () =>
    'A graph holds no needs, no offers, no commitments, nor what each actor said of a link: a new link takes the intensity that its actors agree on, and what it serves is left out unless this map knows it. To bring everything back, use the workbook (XLSX) or the CSV archive.',
};
