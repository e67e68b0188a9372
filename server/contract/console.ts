import { z } from 'zod';
import { Id } from './primitives.ts';
import { Family } from './vocabulary.ts';

const Given = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);

export const ConsoleInput = z.strictObject({
  query: z
    .string()
    .trim()
    .min(1)
    .max(5000)
    .meta({ description: 'One Cypher statement that only reads; labels and relationship types are named' }),
  parameters: z
    .record(
      z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, 'a name of letters, digits and underscores'),
      z.union([Given, z.array(Given).max(1000)]),
    )
    .refine((given) => Object.keys(given).length <= 50, 'at most 50')
    .optional()
    .meta({ description: 'What the statement calls $name: values, never parts of the statement' }),
});
export type ConsoleInput = z.infer<typeof ConsoleInput>;

/** What the console knows of the graph: what may be written in a statement. */
export const ConsoleSchema = z.object({
  nodes: z.array(z.object({ label: z.string(), properties: z.array(z.string()) })),
  relationships: z.array(
    z.object({ type: z.string(), from: z.string(), to: z.string(), properties: z.array(z.string()) }),
  ),
  keywords: z.array(z.string()),
  functions: z.array(z.object({ name: z.string(), takes: z.string() })),
  limits: z.object({ rows: z.int(), seconds: z.int(), characters: z.int(), drawn: z.int() }),
});
export type ConsoleSchema = z.infer<typeof ConsoleSchema>;

/** What was met, to be drawn: ends by rank among the nodes; a relationship one of whose ends was not asked for is not told. */
export const ConsoleDrawing = z.object({
  nodes: z.array(
    z.object({ label: z.string(), id: z.string(), name: z.string(), family: Family.optional() }),
  ),
  relationships: z.array(z.object({ type: z.string(), ends: z.tuple([z.int(), z.int()]) })),
  /** Nodes that are in the rows, and too many to be drawn. */
  undrawn: z.int(),
});
export type ConsoleDrawing = z.infer<typeof ConsoleDrawing>;

/**
 * What a statement gave. A node is `{label, id, …properties}`, a relationship `{type, …properties}`, a path a list of
 * these; internal ids are never given. `graph`: the nodes met, to be lit on a map; `drawing`: a graph of their own.
 */
export const ConsoleAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  graph: z.object({ actorIds: z.array(Id), cooperationIds: z.array(Id), commitmentIds: z.array(Id) }),
  drawing: ConsoleDrawing,
  truncated: z.boolean(),
  milliseconds: z.int(),
});
export type ConsoleAnswer = z.infer<typeof ConsoleAnswer>;
