import { lookQuery } from './look-query.ts';
import { MeasuresQuery } from './measures.ts';
import { QueryFlag } from './primitives.ts';
import { Orientation, PrintPaper } from './vocabulary.ts';

/** Parameters of the drawing: on paper it is as large as the sheet, and each name is made to be read from afar. */
export const DrawQuery = MeasuresQuery.extend({
  ...lookQuery,
  paper: PrintPaper.optional().meta({
    description: 'To be printed or put on a wall: the drawing is as large as this paper',
  }),
  orientation: Orientation.optional().meta({ description: 'landscape by default; used with paper' }),
  greyscale: QueryFlag.optional().meta({ description: 'Without colour: shapes, icons and greys' }),
});

/** Parameters of a page to print. */
export const PrintQuery = DrawQuery.extend({
  paper: PrintPaper.optional().meta({ description: 'A4 by default' }),
});

/** Parameters of a picture in dots. */
export const DotsQuery = DrawQuery.extend({
  paper: PrintPaper.optional().meta({
    description: 'A4 by default; 300 dots per inch, 200 on A2, 150 on A1 and A0',
  }),
});
