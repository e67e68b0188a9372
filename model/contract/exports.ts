import { z } from 'zod';
import { QueryFlag } from './primitives.ts';
import { ReadingQuery } from './reading.ts';

/** Parameters of tables: for people and spreadsheets, or raw. */
export const TablesQuery = ReadingQuery.extend({
  raw: QueryFlag.optional().meta({
    description:
      'As it is kept: names of properties, identifiers, texts as typed; to be read back by a program, not to be opened in a spreadsheet',
  }),
});

/** One mode: actors only; two modes: cooperations are nodes too. */
export const GraphMode = z.enum(['one', 'two']);
export type GraphMode = z.infer<typeof GraphMode>;

export const GraphQuery = ReadingQuery.extend({
  mode: GraphMode.optional().meta({
    description:
      'one (default): an edge for each pair of parties of a cooperation; two: each cooperation is a node joined to its parties',
  }),
});
