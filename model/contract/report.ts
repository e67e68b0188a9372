import { z } from 'zod';
import { Day, Language, Text } from './primitives.ts';
import { PresentReadingQuery } from './reading.ts';
import { JudgedId } from './references.ts';
import { MinIntensity } from './vocabulary.ts';

/** `report`: everything one chooses. `note`: two pages for elected officials. */
export const ReportKind = z.enum(['report', 'note']);
export type ReportKind = z.infer<typeof ReportKind>;

/** Possible sections of a report, in their order. */
export const ReportSectionId = z.enum([
  'summary',
  'map',
  'figures',
  'actors',
  'sides',
  'charter',
  'questions',
  'decisions',
  'absents',
  'meetings',
  'changes',
  'minutes',
  'measures',
  'method',
  'leftOut',
  'annex',
]);
export type ReportSectionId = z.infer<typeof ReportSectionId>;

/** Sections of each kind; those of a note are fixed. Omissions are listed after the last one. */
export const REPORT_SECTIONS: Readonly<
  Record<ReportKind, ReadonlyArray<Exclude<ReportSectionId, 'leftOut'>>>
> = {
  report: [
    'summary',
    'map',
    'actors',
    'sides',
    'charter',
    'questions',
    'absents',
    'meetings',
    'changes',
    'minutes',
    'measures',
    'method',
    'annex',
  ],
  note: ['map', 'figures', 'questions', 'decisions', 'absents'],
};

/** Names one sentence: a correction is kept under it. */
const SentenceId = z.string().regex(/^[\w:.~-]{1,400}$/, 'letters, digits and _:.~-');
const Words = Text(6000);

const Sentence = z.strictObject({ id: SentenceId, text: Words });
export type Sentence = z.infer<typeof Sentence>;

/** A part of a section. Its text consists of sentences, each with its own id. */
export const ReportBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), ...Sentence.shape }),
  z.strictObject({ type: z.literal('paragraph'), ...Sentence.shape, tone: z.enum(['answer']).optional() }),
  z.strictObject({ type: z.literal('list'), items: z.array(Sentence).max(2000) }),
  z.strictObject({
    type: z.literal('table'),
    id: SentenceId,
    caption: Words,
    columns: z.array(Words).min(1).max(8),
    rows: z.array(z.array(Sentence).min(1).max(8)).max(5000),
  }),
  z.strictObject({
    type: z.literal('figure'),
    id: SentenceId,
    picture: z.literal('map'),
    /** For a single land; a missing or hidden one has no map. */
    landId: JudgedId.optional(),
    caption: Words,
    alt: Words,
  }),
]);
export type ReportBlock = z.infer<typeof ReportBlock>;

const ReportSection = z.strictObject({
  id: ReportSectionId,
  title: Words,
  blocks: z.array(ReportBlock).max(2000),
});
export type ReportSection = z.infer<typeof ReportSection>;

/** How the territory was read: the map of the file is drawn of the same moment. */
const ReportReading = z.strictObject({
  revision: z.int().min(0),
  day: Day,
  minIntensity: MinIntensity,
  withoutTransactions: z.boolean(),
  withPrivate: z.boolean(),
});

/** A report as words, before it is a file: to be read again, corrected, and sent back. */
export const ReportDocument = z
  .strictObject({
    kind: ReportKind,
    language: Language,
    reading: ReportReading,
    title: Words.min(1),
    subtitle: Words,
    /** The cover: author, organisation, place, day, territory, sources, licence… What is empty is in no file. */
    facts: z.array(z.strictObject({ id: SentenceId, label: Words, text: Words })).max(30),
    sections: z.array(ReportSection).max(ReportSectionId.options.length),
  })
  .refine(
    ({ sections }) =>
      sections
        .flatMap(({ blocks }) => blocks)
        .every(
          (block) => block.type !== 'table' || block.rows.every((row) => row.length === block.columns.length),
        ),
    'each row of a table has a cell for each column',
  );
export type ReportDocument = z.infer<typeof ReportDocument>;

/** The files that a report is written as. */
export type ReportFormat = 'docx' | 'pdf' | 'pptx';

/** Draft, with the parts of every file that cannot be removed: the fictional banner, the statement. */
export const ReportDraft = z.object({
  document: ReportDocument,
  banner: z.string().optional(),
  statement: z.string(),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

/** Parses values separated by commas; keys of questions contain none. */
const Several = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.split(',').filter((item) => item !== ''));

export const ReportQuery = PresentReadingQuery.extend({
  kind: ReportKind.optional().meta({
    description: 'report (default) or note: two pages for elected officials',
  }),
  language: Language.optional().meta({ description: 'Of the report; by default that of the request' }),
  sections: Several(400)
    .pipe(z.array(ReportSectionId))
    .optional()
    .meta({
      description: 'Sections of a report, with commas between; all by default',
      examples: ['summary,map'],
    }),
  questions: Several(8000).optional().meta({
    description: 'Keys of the questions told, with commas between; by default those shown to the room',
  }),
  unnamed: Several(8000).optional().meta({
    description: 'Keys of the questions told without the names of organisations, with commas between',
  }),
  withPrivate: z.stringbool().optional().meta({
    description: 'With what is private, for someone who may see it; left out by default',
  }),
});
