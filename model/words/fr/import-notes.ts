import type { NoteSentence } from '../../writes/import/import-notes.ts';
import { fr } from '../french.ts';

/** Notes on a file: contents of unknown meaning, or surprising ones. */
export const importNotes = {
  hidden_sheet: (sheet) =>
    fr`La feuille « ${sheet} » est masquée dans le classeur ; elle est lue comme les autres.`,
  colours: (sheet) =>
    fr`Dans « ${sheet} », des cases ont une couleur, qui ne se lit pas : si elle dit quelque chose, l'écrire dans une colonne.`,
} satisfies Readonly<Record<string, NoteSentence>>;
