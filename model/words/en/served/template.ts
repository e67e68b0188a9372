import type { template as french } from '../../fr/served/template.ts';

/** The words of the workbook that organisations may be noted in before they are brought here. */
export const template: typeof french = {
  file: 'maillage-template.xlsx',
  readme: 'Readme',
  lists: 'Lists',
  lines: [
    'Bring actors and their cooperations into Maillage',
    'One line for each actor, cooperation, commitment, need and offer. Delete the example lines.',
    'Required: name and family of an actor; “From” and “To” of a cooperation, or “Partners” (names separated by ;); the text of a commitment; actor and resource of a need or an offer.',
    'Cells with a list offer the words that Maillage knows; other words will be asked about on screen.',
    'Days: 31/12/2024 or 2024-12-31. Several values in a cell: separated by ;',
    'The identifier is optional: with it a name can be corrected and the file brought in again.',
    'A cell left empty changes nothing of what is already noted.',
  ],
  sheets: {
    actors: 'Actors',
    cooperations: 'Cooperations',
    commitments: 'Commitments',
    needs: 'Needs',
    offers: 'Offers',
  },
};
