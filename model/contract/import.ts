import { z } from 'zod';
import { JobProgress } from './jobs.ts';
import { Id, Line } from './primitives.ts';
import { JudgedId, NewId } from './references.ts';
import { Family } from './vocabulary.ts';

/** Subject of a table's lines. */
export const ImportKind = z.enum([
  ...(['actors', 'cooperations', 'commitments', 'needs', 'offers'] as const),
  // Relationships between them, as Maillage exports them.
  ...(['memberships', 'memberOf', 'carriers', 'parties', 'declarations'] as const),
]);
export type ImportKind = z.infer<typeof ImportKind>;

/**
 * Use of a column. It is a field of its table's kind (`name`, `family`…), or `omit` to leave the column out.
 *
 * `+tags` (actors) appends to the tags, and `+text` to the description, note or reference. `+commitment`
 * (actors) makes a commitment that the marked actors carry.
 */
const ColumnUse = z.string().min(1).max(40);

/** Decision on a name that is probably known: it is that actor, another one, or that actor unchanged. */
export const DuplicateChoice = z.enum(['update', 'new', 'skip']);
export type DuplicateChoice = z.infer<typeof DuplicateChoice>;

/** Decision on a name in links that no actor here has: as above, or the lines with it are left out. */
export const NameChoice = z.enum([...DuplicateChoice.options, 'omit']);
export type NameChoice = z.infer<typeof NameChoice>;

/** Choices of the person, where the file leaves one. Tables, columns and lines by their numbers in the file. */
export const ImportSettings = z.strictObject({
  sheets: z
    .array(
      z.strictObject({
        sheet: z.int().min(0).max(99),
        headingRow: z.int().min(1).optional(),
        headingLines: z.int().min(1).max(3).optional(),
        shape: z.literal('list').optional(),
        columns: z
          .array(
            z.strictObject({
              column: z.int().min(0).max(999),
              is: z.enum(['name', 'partners', 'wished', 'needs', 'offers', 'other']),
            }),
          )
          .max(200)
          .optional(),
      }),
    )
    .max(50)
    .optional()
    .meta({
      description:
        'What was pointed at on the sheets of the file: the last line of headings and how many are stacked; that it is no matrix; whom or what a column lists',
    }),
  tables: z
    .array(
      z.strictObject({
        table: z.int().min(0).max(99),
        kind: z.union([ImportKind, z.literal('omit')]).optional(),
        columns: z
          .array(z.strictObject({ column: z.int().min(0).max(999), use: ColumnUse }))
          .max(200)
          .optional(),
      }),
    )
    .max(50)
    .optional(),
  values: z
    .array(z.strictObject({ list: z.string().max(40), value: z.string().max(500), to: z.string().max(80) }))
    .max(2000)
    .optional()
    .meta({
      description: 'What a word of the file means: `{list: "family", value: "Assoc.", to: "social_economy"}`',
    }),
  duplicates: z
    .array(
      z.strictObject({
        table: z.int().min(0).max(99),
        row: z.int().min(1),
        choice: DuplicateChoice,
        actorId: JudgedId.optional(),
      }),
    )
    .max(20_000)
    .optional(),
  names: z
    .array(z.strictObject({ name: z.string().max(500), choice: NameChoice, actorId: JudgedId.optional() }))
    .max(20_000)
    .optional()
    .meta({ description: 'Whom a name in links means, in every line that says it' }),
  answers: z
    .array(z.strictObject({ question: z.string().max(80), answer: z.string().max(80) }))
    .max(200)
    .optional()
    .meta({ description: 'Answers to the questions that a preview asks' }),
  unsaidIntensity: z
    .int()
    .min(1)
    .max(4)
    .optional()
    .meta({ description: 'Intensity of new links of which the file says none; 2 where nothing was chosen' }),
  unchosen: z
    .literal('new')
    .optional()
    .meta({ description: 'Names that may be known and of which nothing was chosen are of others' }),
  leftOut: z
    .array(z.strictObject({ table: z.int().min(0).max(99), row: z.int().min(1) }))
    .max(20_000)
    .optional(),
  keepBeside: z
    .boolean()
    .optional()
    .meta({ description: 'Read totals and notes below a table as its lines; else they are left out' }),
  leaveOutErrors: z.boolean().optional().meta({ description: 'Leave out every line that has an error' }),
  defaultFamily: Family.optional().meta({ description: 'Family of actors whose line says none' }),
  addMissingParties: z
    .boolean()
    .optional()
    .meta({ description: 'Whoever links name and nobody knows becomes an actor, of the default family' }),
});
export type ImportSettings = z.infer<typeof ImportSettings>;

/** Stage of an import: reading the file, composing its map, comparing with the territory, writing. */
export const ImportStage = z.enum(['reading', 'composing', 'comparing', 'writing']);
export type ImportStage = z.infer<typeof ImportStage>;

/** How far an import is. */
export const ImportProgress = JobProgress.extend({ stage: ImportStage });
export type ImportProgress = z.infer<typeof ImportProgress>;

/** A file with the choices made so far. The name tells little: what is in the file decides how it is read. */
export const ImportInput = z.strictObject({
  name: Line(255).meta({ description: 'Name of the file' }),
  content: z
    .string()
    .max(34_000_000)
    .refine((text) => !/[^A-Za-z0-9+/=]/.test(text), 'base64')
    .meta({ description: 'The file, in base64; 24 MiB at most' }),
  settings: ImportSettings.optional(),
  importId: NewId.optional().meta({
    description: 'A name made for this request: under it its progress is read and it is cancelled',
  }),
});
export type ImportInput = z.infer<typeof ImportInput>;

const Choice = z.object({ id: z.string(), label: z.string() });

const ImportColumn = z.object({
  column: z.int(),
  letter: z.string(),
  heading: z.string(),
  use: z.string().nullable(),
  likely: ColumnUse.optional().meta({ description: 'What is done with it while nothing is chosen' }),
  filled: z.int(),
  samples: z.array(z.string()),
});

export const ImportTable = z.object({
  table: z.int(),
  sheet: z.int().optional().meta({ description: 'The sheet of the file that it was made of' }),
  name: z.string(),
  kind: z.union([ImportKind, z.literal('omit')]).nullable(),
  rows: z.int(),
  headingRow: z.int(),
  columns: z.array(ImportColumn),
});
export type ImportTable = z.infer<typeof ImportTable>;

/** Fault with its place and remedy. `row` is the line number in the file. */
export const ImportFault = z.object({
  table: z.int(),
  row: z.int(),
  column: z.int().optional(),
  letter: z.string().optional(),
  heading: z.string().optional(),
  code: z.string(),
  message: z.string(),
});
export type ImportFault = z.infer<typeof ImportFault>;

const Count = z.object({ added: z.int(), updated: z.int(), unchanged: z.int() });
export const ImportCounts = z.object({
  actors: Count,
  cooperations: Count,
  commitments: Count,
  needs: Count,
  offers: Count,
  memberships: Count,
  memberOf: Count,
  carriers: Count,
  parties: Count,
  declarations: Count,
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** Candidate for a name: where it acts, and how it differs from its namesakes. */
const Candidate = z.object({
  actorId: Id,
  name: z.string(),
  reason: z.string(),
  here: z.boolean(),
  mayEdit: z.boolean(),
  territoryIds: z
    .array(Id)
    .optional()
    .meta({ description: 'Where it acts: what is linked to it shows on these maps too' }),
  siren: z.string().optional(),
  kind: z.string().optional(),
});

/** A name in links that nobody of here or of the file has. */
export const ImportName = z.object({
  table: z.int(),
  row: z.int(),
  name: z.string(),
  count: z.int().meta({ description: 'Lines that say it' }),
  candidates: z.array(Candidate),
  choice: NameChoice.nullable(),
  actorId: Id.optional(),
  likely: z
    .object({ choice: NameChoice, actorId: Id.optional() })
    .optional()
    .meta({ description: 'What is done while nothing is chosen' }),
});
export type ImportName = z.infer<typeof ImportName>;

export const ImportDuplicate = z.object({
  table: z.int(),
  row: z.int(),
  name: z.string(),
  candidates: z.array(
    Candidate.extend({
      line: z
        .int()
        .optional()
        .meta({ description: 'Another line of the file, above, that brings this actor' }),
    }),
  ),
  choice: DuplicateChoice.nullable(),
  actorId: Id.optional(),
  likely: z
    .object({ choice: DuplicateChoice, actorId: Id.optional() })
    .optional()
    .meta({ description: 'What is done while nothing is chosen' }),
});
export type ImportDuplicate = z.infer<typeof ImportDuplicate>;

/** A sheet as it is in the file, and how it is read. */
const ImportSheet = z.object({
  sheet: z.int(),
  name: z.string(),
  rowCount: z.int(),
  headingRow: z.int(),
  headingLines: z.int(),
  isMatrix: z.boolean(),
  isText: z
    .boolean()
    .meta({ description: 'Minutes or a list: a line is one cell, and there are no columns' }),
  isLeftOut: z.boolean(),
  rows: z
    .array(z.object({ row: z.int(), cells: z.array(z.string()), why: z.string().optional() }))
    .meta({ description: 'Its first lines; `why` says why a line brings nothing by itself' }),
  columns: z
    .array(z.object({ column: z.int(), is: z.string(), label: z.string() }))
    .meta({ description: 'What each column of the sheet is read as' }),
  bring: z.int().meta({ description: 'Lines below the headings that bring something' }),
  aside: z.int().meta({ description: 'Lines below the headings that bring nothing, and say why' }),
});
export type ImportSheet = z.infer<typeof ImportSheet>;

/** A question that lists its lines: the likely answer is applied until another is chosen. */
const ImportQuestion = z.object({
  question: z.string(),
  text: z.string(),
  lines: z.array(z.object({ table: z.int(), row: z.int() })),
  lineCount: z.int(),
  answers: z.array(Choice),
  answer: z.string().nullable(),
  likely: z.string(),
});
export type ImportQuestion = z.infer<typeof ImportQuestion>;

/** Change to an existing element. */
export const ImportChange = z.object({
  kind: ImportKind,
  id: z.string(),
  name: z.string(),
  table: z.int(),
  row: z.int(),
  fields: z.array(z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })),
});
export type ImportChange = z.infer<typeof ImportChange>;

/** Preview of a file's effect; nothing is written. Long lists are cut, with their full length given. */
export const ImportPreview = z.object({
  format: z.string(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  notes: z
    .array(z.object({ code: z.string(), message: z.string() }))
    .meta({ description: 'What is in the file and is not read, or may surprise: colours, hidden sheets' }),
  tables: z.array(ImportTable),
  uses: z.array(z.object({ kind: ImportKind, choices: z.array(Choice) })),
  values: z.array(
    z.object({
      list: z.string(),
      label: z.string(),
      value: z.string(),
      count: z.int(),
      to: z.string().nullable(),
      likely: z.string().optional(),
      choices: z.array(Choice),
    }),
  ),
  counts: ImportCounts,
  faults: z.array(ImportFault),
  faultCount: z.int(),
  duplicates: z.array(ImportDuplicate),
  duplicateCount: z.int(),
  names: z.array(ImportName),
  nameCount: z.int(),
  sheets: z.array(ImportSheet).optional().meta({ description: 'The sheets of the file as they are' }),
  questions: z.array(ImportQuestion).optional(),
  left: z
    .object({ contacts: z.int(), reminders: z.int(), columns: z.array(z.string()) })
    .optional()
    .meta({
      description:
        'What is nobody’s map: cells with ways to reach people, reminders; columns that hold nothing else',
    }),
  version: z
    .object({
      added: z.int(),
      renamed: z.array(z.object({ before: z.string(), after: z.string() })),
      gone: z.array(z.object({ actorId: Id, name: z.string() })),
      goneCount: z.int(),
    })
    .optional()
    .meta({
      description:
        'Where the file names most of those who are here: who is new, renamed, or not in it; the question `gone` says what becomes of these',
    }),
  asideNames: z
    .array(z.object({ table: z.int(), row: z.int(), words: z.string() }))
    .optional()
    .meta({ description: 'Names left aside in lines that come in' }),
  unsaidIntensity: z
    .object({ links: z.int(), level: z.int() })
    .optional()
    .meta({ description: 'New links of which the file says no intensity, and the one they get' }),
  changes: z.array(ImportChange),
  changeCount: z.int(),
  leftOut: z.array(z.object({ table: z.int(), row: z.int() })),
  leftOutCount: z.int(),
  undecided: z.object({ columns: z.int(), duplicates: z.int() }),
  ready: z
    .boolean()
    .meta({ description: 'Nothing is wrong and nothing is left to choose: it can be applied' }),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** Result of an import, as one change. */
export const ImportReport = z.object({
  counts: ImportCounts,
  leftOutCount: z.int(),
  revision: z.int().optional().meta({ description: 'Absent where nothing changed' }),
});
export type ImportReport = z.infer<typeof ImportReport>;
