import type { importNotes as french } from '../fr/import-notes.ts';

/** Notes on a file: contents of unknown meaning, or surprising ones. */
export const importNotes: typeof french = {
  hidden_sheet: (sheet) => `The sheet “${sheet}” is hidden in the workbook; it is read like the others.`,
  colours: (sheet) =>
    `Cells of “${sheet}” have a colour, which is not read: if it says something, write it in a column.`,
};
