import { z } from 'zod';
import { Evidence, Severity } from './gap.ts';
import { Confirmation, MultiParty } from './measures.ts';
import { Name } from './names.ts';
import { Day, Id, Instant, inEachLanguage, Line, listOf, Text } from './primitives.ts';
import { NewId } from './references.ts';
import { GapRule, GapStatus } from './vocabulary.ts';

/** A territory as a snapshot shows it in a list. */
export const FrozenTerritory = z.strictObject({
  id: Id,
  name: z.string().max(200),
  /** The day it is read at. */
  day: Day,
  actors: z.int().min(0),
  cooperations: z.int().min(0),
});
export type FrozenTerritory = z.infer<typeof FrozenTerritory>;

/** A licence by its SPDX identifier (https://spdx.org/licenses), or a `LicenseRef-` of one's own. */
export const Licence = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,79}$/, 'an SPDX identifier');

/** Those that the screen offers, by their SPDX identifiers: of Creative Commons, of Open Data Commons, of Etalab. */
export const OFFERED_LICENCES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'ODbL-1.0', 'etalab-2.0'] as const;

/** Who is cited for a snapshot, and what may be done with it: said when it is taken. */
export const Credits = z.strictObject({
  authors: z
    .array(Line(200))
    .min(1)
    .max(50)
    .optional()
    .meta({ description: 'Who is cited; “Durand, Camille” tells the family name apart' }),
  organisation: Line(200).optional(),
  licence: Licence.optional(),
});
export type Credits = z.infer<typeof Credits>;

/**
 * A frozen state of a territory, or of several. Nothing edits it: it is cited by its address and its hash, the SHA-256
 * of its content.
 */
export const Snapshot = z.object({
  id: Id,
  title: z.string(),
  note: z.string().optional(),
  /** Who took it. */
  author: z.string().optional(),
  ...Credits.shape,
  takenAt: Instant,
  /** The version of Maillage that computed the measures and the questions in it; of older ones it is not known. */
  software: z.string().optional(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  territories: z.array(FrozenTerritory).min(1),
  minIntensity: z.int().min(1).max(4),
  withoutTransactions: z.boolean(),
  /** Choices of the measured network; those of the map for older snapshots. */
  multiParty: MultiParty.optional(),
  confirmation: Confirmation.optional(),
  /** Time of import, if it came from a file. */
  importedAt: Instant.optional(),
  /** Time of an erasure in it, at the request of a person concerned: its hash has changed since. */
  replacedAt: Instant.optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;
export const SnapshotList = listOf(Snapshot);

export const NewSnapshot = z.strictObject({
  id: NewId.optional(),
  title: Name(200),
  note: Text(4000).optional(),
  author: Name(200).optional().meta({ description: 'Used where nobody signs in' }),
  ...Credits.shape,
});
export type NewSnapshot = z.infer<typeof NewSnapshot>;

const Words = z.strictObject({
  title: z.string().max(2000),
  reason: z.string().max(8000),
  question: z.string().max(4000),
});

const AskedQuestion = z.strictObject({
  territoryId: Id,
  key: z.string().max(200),
  rule: GapRule,
  shown: z.int().min(1),
  severity: Severity,
  confidence: z.enum(['sure', 'to_check']),
  status: GapStatus,
  answer: Text(2000).optional(),
  evidence: z.strictObject(Evidence.shape),
});
/** Share of the simulated networks in which a question stands, since version 3; null where no link could tell. */
const Survival = { survival: z.number().min(0).max(1).nullable().optional() };

/** A question that was on the screen, in the words of that day, without its survival: versions 1 and 2. */
export const FrozenQuestionBefore = AskedQuestion.extend(inEachLanguage(Words));
/** A question that was on the screen, in the words of that day. */
export const FrozenQuestion = FrozenQuestionBefore.extend(Survival);
export type FrozenQuestion = z.infer<typeof FrozenQuestion>;

/** The same, in the reader's language. */
export const SnapshotQuestions = z.object({
  items: z.array(z.object({ ...AskedQuestion.shape, ...Survival, ...Words.shape })),
});

/** A reference as CSL-JSON has it, which Zotero, Mendeley and pandoc read. */
const CslName = z.union([
  z.object({ family: z.string(), given: z.string() }),
  z.object({ literal: z.string() }),
]);
export const CslItem = z.object({
  id: z.string(),
  type: z.literal('dataset'),
  title: z.string(),
  author: z.array(CslName).optional(),
  publisher: z.string().optional(),
  issued: z.object({ 'date-parts': z.array(z.array(z.int())) }),
  URL: z.url().optional(),
  language: z.string(),
  note: z.string(),
});
export type CslItem = z.infer<typeof CslItem>;

/** How a snapshot is cited; without an address where the server was not told under which name the world reaches it. */
export const SnapshotCitation = z.object({
  text: z.string(),
  bibtex: z.string(),
  csl: z.array(CslItem),
  address: z.url().nullable(),
  withoutAddress: z.string().nullable(),
});
export type SnapshotCitation = z.infer<typeof SnapshotCitation>;

/** Changes of a restoration: the new revision of each territory; empty if nothing differed. */
export const Restored = z.object({
  revisions: z.array(z.object({ territoryId: Id, revision: z.int() })),
});
