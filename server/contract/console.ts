import { z } from 'zod';
import { Id } from './primitives.ts';

export const ConsoleInput = z.strictObject({
  query: z
    .string()
    .trim()
    .min(1)
    .max(5000)
    .meta({ description: 'One Cypher statement that only reads; labels and relationship types are named' }),
});
export type ConsoleInput = z.infer<typeof ConsoleInput>;

/** What the console knows of the graph: what may be written in a statement. */
export const ConsoleSchema = z.object({
  nodes: z.array(z.object({ label: z.string(), properties: z.array(z.string()) })),
  relationships: z.array(
    z.object({ type: z.string(), from: z.string(), to: z.string(), properties: z.array(z.string()) }),
  ),
  limits: z.object({ rows: z.int(), seconds: z.int(), characters: z.int() }),
});
export type ConsoleSchema = z.infer<typeof ConsoleSchema>;

/**
 * What a statement gave. A node is `{label, id, …properties}`, a relationship `{type, …properties}`, a path a list of
 * these; internal ids are never given. `graph`: the nodes met, to be lit on a map.
 */
export const ConsoleAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  graph: z.object({ actorIds: z.array(Id), cooperationIds: z.array(Id), commitmentIds: z.array(Id) }),
  truncated: z.boolean(),
  milliseconds: z.int(),
});
export type ConsoleAnswer = z.infer<typeof ConsoleAnswer>;
