import { z } from 'zod';
import { Day, Id } from './primitives.ts';
import { Family } from './vocabulary.ts';

const Given = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);

export const ConsoleInput = z.strictObject({
  query: z.string().trim().min(1).max(5000).meta({
    description:
      'One Cypher statement, run in a copy of its own: what it writes is seen by the next one, and by nobody else',
  }),
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

/** Labels, relationships and properties of the console's graph. */
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

/**
 * Elements of an answer to draw: ends by rank among the nodes; a relationship without both ends in the answer
 * is left out.
 */
export const ConsoleDrawing = z.object({
  nodes: z.array(
    z.object({ label: z.string(), id: z.string(), name: z.string(), family: Family.optional() }),
  ),
  relationships: z.array(z.object({ type: z.string(), ends: z.tuple([z.int(), z.int()]) })),
  /** Nodes that are in the rows, and too many to be drawn. */
  undrawn: z.int(),
});
export type ConsoleDrawing = z.infer<typeof ConsoleDrawing>;

/** A territory in a copy: the day and revision it was read at, and how much of its history is there. */
const CopiedTerritory = z.object({
  ...{ id: Id, name: z.string(), day: Day, revision: z.int() },
  changes: z.int().min(0).meta({ description: 'Changes copied, positions on the map left out' }),
  allChanges: z.boolean().meta({ description: 'false: older changes were left out, being too many' }),
  consenting: z
    .object({ actors: z.int().min(0), of: z.int().min(0) })
    .optional()
    .meta({
      description:
        'For researchers: of how many organisations, among how many, pairs, history and answers are copied',
    }),
});

/** Contents of the console's engine: exports of these territories, what is computed of each day, history, answers. */
export const ConsoleCopy = z.object({
  takenAt: z.iso.datetime(),
  territories: z.array(CopiedTerritory),
  withPrivate: z.boolean().meta({ description: 'Whether what is private is in it: where one may see that' }),
});
export type ConsoleCopy = z.infer<typeof ConsoleCopy>;

/** State of the console for the caller. */
export const ConsoleState = z.object({
  state: z
    .enum(['closed', 'opening', 'open', 'taken', 'unavailable'])
    .meta({ description: 'closed: it opens at the first question; taken: by somebody else' }),
  why: z
    .string()
    .optional()
    .meta({ description: 'In a sentence: who has it and since when, or what is missing' }),
  step: z
    .object({ name: z.enum(['starting', 'copying']), done: z.int(), of: z.int() })
    .optional()
    .meta({ description: 'While it opens: how many territories are copied, of how many' }),
  copy: ConsoleCopy.optional(),
});
export type ConsoleState = z.infer<typeof ConsoleState>;

/**
 * Answer of a statement. A node is `{label, id, …properties}`, a relationship `{type, …properties}`, a path a
 * list of these; internal ids are never returned. `graph`: nodes to highlight on a map; `drawing`: a graph of
 * their own.
 */
export const ConsoleAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  graph: z.object({ actorIds: z.array(Id), cooperationIds: z.array(Id), commitmentIds: z.array(Id) }),
  drawing: ConsoleDrawing,
  truncated: z.boolean(),
  milliseconds: z.int(),
  copy: ConsoleCopy,
});
export type ConsoleAnswer = z.infer<typeof ConsoleAnswer>;
