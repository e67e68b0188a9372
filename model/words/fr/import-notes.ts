import type { NoteSentence } from '../../writes/import/import-notes.ts';
import { fr } from '../french.ts';

/** Notes on a file: contents of unknown meaning, or surprising ones. */
export const importNotes = {
  hidden_sheet: (sheet) =>
    fr`La feuille « ${sheet} » est masquée dans le classeur ; elle est lue comme les autres.`,
  colours: (sheet) =>
    fr`Dans « ${sheet} », des cases ont une couleur, qui n’est pas lue : si elle a un sens, l'écrire dans une colonne.`,
  graph_leaves: () =>
    fr`Un graphe ne contient ni les besoins, ni les offres, ni les engagements, ni les déclarations des acteurs. Un lien nouveau prend l'intensité sur laquelle ses acteurs s'accordent. Les engagements absents de cette carte ne sont pas repris dans ses liens. Pour tout reprendre, utilisez le classeur (XLSX) ou l'archive CSV.`,
} satisfies Readonly<Record<string, NoteSentence>>;
