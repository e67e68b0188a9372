import { z } from 'zod';
import { Id } from './primitives.ts';
import { ReadingQuery } from './reading.ts';

export const PathsQuery = ReadingQuery.extend({
  from: Id.meta({ description: 'The actor where the ways begin' }),
  to: Id.meta({ description: 'The actor where they end' }),
});

/**
 * The shortest ways from one actor to another, by links of τ or more. `length` is their number of links, null where no
 * way leads. `atMost` are listed, by id; `more` where there are others.
 */
export const Paths = z.object({
  length: z.int().min(0).nullable(),
  paths: z.array(z.array(Id)),
  atMost: z.int(),
  more: z.boolean(),
});
export type Paths = z.infer<typeof Paths>;
