import { z } from 'zod';
import { MeasuresQuery } from './measures.ts';
import { QueryFlag } from './primitives.ts';

/** Parameters of tables: for people and spreadsheets, or raw. */
export const TablesQuery = MeasuresQuery.extend({
  raw: QueryFlag.optional().meta({
    description:
      'As it is kept: names of properties, identifiers, texts as typed; to be read back by a program, not to be opened in a spreadsheet',
  }),
});

/** One mode: actors only; two modes: cooperations are nodes too. */
export const GraphMode = z.enum(['one', 'two']);
export type GraphMode = z.infer<typeof GraphMode>;

export const GraphQuery = MeasuresQuery.extend({
  mode: GraphMode.optional().meta({
    description:
      'one (default): an edge for each pair of parties of a cooperation; two: each cooperation is a node joined to its parties',
  }),
});
