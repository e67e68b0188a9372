import type { Label } from '../../contract/primitives.ts';
import { fr } from '../../words/french.ts';

/** What a reader saw and cannot know the meaning of, or what a person may not expect. */
export interface ImportNote {
  readonly code: 'hidden_sheet' | 'colours';
  readonly sheet: string;
}

const SENTENCES: Readonly<Record<ImportNote['code'], (sheet: string) => Label>> = {
  hidden_sheet: (sheet) => ({
    fr: fr`La feuille « ${sheet} » est masquée dans le classeur ; elle est lue comme les autres.`,
    en: `The sheet “${sheet}” is hidden in the workbook; it is read like the others.`,
  }),
  colours: (sheet) => ({
    fr: fr`Dans « ${sheet} », des cases ont une couleur, qui ne se lit pas : si elle dit quelque chose, l'écrire dans une colonne.`,
    en: `Cells of “${sheet}” have a colour, which is not read: if it says something, write it in a column.`,
  }),
};

export const noteText = ({ code, sheet }: ImportNote): Label => SENTENCES[code](sheet);
