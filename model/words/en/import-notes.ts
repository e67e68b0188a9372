import type { importNotes as french } from '../fr/import-notes.ts';

/** What a reader saw in a file and cannot know the meaning of, or what a person may not expect. */
export const importNotes: typeof french = {
  hidden_sheet: (sheet) => `The sheet “${sheet}” is hidden in the workbook; it is read like the others.`,
  colours: (sheet) =>
    `Cells of “${sheet}” have a colour, which is not read: if it says something, write it in a column.`,
};
