import type { NoteSentence } from '../../writes/import/import-notes.ts';
import { fr } from '../french.ts';

/** What a reader saw in a file and cannot know the meaning of, or what a person may not expect. */
export const importNotes = {
  hidden_sheet: (sheet) =>
    fr`La feuille « ${sheet} » est masquée dans le classeur ; elle est lue comme les autres.`,
  colours: (sheet) =>
    fr`Dans « ${sheet} », des cases ont une couleur, qui ne se lit pas : si elle dit quelque chose, l'écrire dans une colonne.`,
} satisfies Readonly<Record<string, NoteSentence>>;
