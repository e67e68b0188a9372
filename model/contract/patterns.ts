import { z } from 'zod';
import { Confirmation, MultiParty, NETWORK_CHOICES } from './measures.ts';
import { Day, ID_PATTERN, Id, Label, Line } from './primitives.ts';
import { PresentReadingQuery } from './reading.ts';
import { MinIntensity } from './vocabulary.ts';

/** Type of a parameter. Ids of the vocabulary are checked against it; `actor` and `cooperation` are ids. */
export const PatternParameterType = z.enum([
  'number',
  'family',
  'theme',
  'nature',
  'actor',
  'cooperation',
  'rule',
  'choice',
]);
export type PatternParameterType = z.infer<typeof PatternParameterType>;

/** One thing that may be chosen of a question. Without `default` and not `required`: left out means any. */
export const PatternParameter = z.object({
  id: z.string(),
  type: PatternParameterType,
  label: Label,
  required: z.boolean(),
  default: z.union([z.string(), z.int()]).optional(),
  min: z.int().optional(),
  max: z.int().optional(),
  choices: z.array(z.object({ id: z.string(), label: Label })).optional(),
});
export type PatternParameter = z.infer<typeof PatternParameter>;

/**
 * Type of a column. `actor`, `cooperation`, `commitment`, `territory`: a reference with its name; `actors`
 * and so on: a list of them. `family`, `theme`, `themes`, `nature`, `formality`, `state`, `resource`, `rule`:
 * ids of the vocabulary. `choice`: one of the column's own choices.
 */
export const PatternColumnType = z.enum([
  'text',
  'number',
  'day',
  'actor',
  'actors',
  'cooperation',
  'cooperations',
  'commitment',
  'commitments',
  'territory',
  'territories',
  'family',
  'theme',
  'themes',
  'nature',
  'formality',
  'state',
  'resource',
  'rule',
  'choice',
]);
export type PatternColumnType = z.infer<typeof PatternColumnType>;

export const PatternColumn = z.object({
  id: z.string(),
  type: PatternColumnType,
  label: Label,
  choices: z.array(z.object({ id: z.string(), label: Label })).optional(),
});
export type PatternColumn = z.infer<typeof PatternColumn>;

/** A question of the library, as its catalogue tells it. `across`: it compares territories, two or more. */
export const Pattern = z.object({
  id: z.string(),
  title: Label,
  question: Label,
  finds: Label,
  doesNotProve: Label,
  across: z.boolean(),
  parameters: z.array(PatternParameter),
  columns: z.array(PatternColumn),
});
export type Pattern = z.infer<typeof Pattern>;

export const PatternList = z.object({ items: z.array(Pattern) });

/** Element by id and name; with its territory if that is not the row's. */
export const PatternRef = z.object({ id: Id, name: z.string(), territoryId: Id.optional() });
export type PatternRef = z.infer<typeof PatternRef>;

export const PatternCell = z.union([
  z.string(),
  z.number(),
  PatternRef,
  z.array(PatternRef),
  z.array(z.string()),
  z.null(),
]);
export type PatternCell = z.infer<typeof PatternCell>;

/** Territories that one question is asked of at most. */
export const PATTERN_TERRITORIES = 500;

/** Common parameters of a question, next to its own in the address. */
export const PatternQuery = z
  .object({
    territories: z
      .string()
      .max(12_000)
      .regex(
        new RegExp(`^${ID_PATTERN}(,${ID_PATTERN}){0,${PATTERN_TERRITORIES - 1}}$`),
        'ids with commas between, 500 at most',
      )
      .optional()
      .meta({
        description: `Where: ids with commas between; by default all the territories one may read, ${PATTERN_TERRITORIES} at most`,
      }),
    cohort: Line(120).optional().meta({ description: 'The territories of a cohort; with territories, both' }),
    askId: Id.optional().meta({
      description: 'A name of one’s own for this asking: `/api/patterns/asked/{askId}` says how far it is',
    }),
    at: PresentReadingQuery.shape.at,
    minIntensity: PresentReadingQuery.shape.minIntensity,
    withoutTransactions: PresentReadingQuery.shape.withoutTransactions,
    ...NETWORK_CHOICES,
  })
  .catchall(z.string().max(200))
  .meta({ description: "The reading, and the question's own parameters" });
export type PatternQuery = z.infer<typeof PatternQuery>;

/** How far a question is: territories read, of those asked. */
export const PatternProgress = z.object({ read: z.int().min(0), of: z.int().min(0) });
export type PatternProgress = z.infer<typeof PatternProgress>;

/**
 * Result of a question. `territories`: those asked, with day and revision. `graph`: elements to highlight on
 * a map. `truncated`: there were more rows.
 */
export const PatternAnswer = z.object({
  pattern: Pattern.omit({ parameters: true, columns: true }),
  asked: z.object({
    minIntensity: MinIntensity,
    withoutTransactions: z.boolean(),
    multiParty: MultiParty,
    confirmation: Confirmation,
    parameters: z.record(z.string(), z.union([z.string(), z.int(), z.null()])),
  }),
  territories: z.array(z.object({ id: Id, name: z.string(), day: Day, revision: z.int() })),
  columns: z.array(PatternColumn),
  rows: z.array(z.record(z.string(), PatternCell)),
  graph: z.object({
    actorIds: z.array(Id),
    cooperationIds: z.array(Id),
    commitmentIds: z.array(Id),
    themeIds: z.array(Id),
  }),
  truncated: z.boolean(),
});
export type PatternAnswer = z.infer<typeof PatternAnswer>;
