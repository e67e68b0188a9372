import { z } from 'zod';
import { Evidence, Severity } from './gap.ts';
import { Name } from './names.ts';
import { Day, Id, Instant, listOf, Text } from './primitives.ts';
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

/**
 * A frozen state of a territory, or of several. Nothing edits it: it is cited by its address and its hash, the SHA-256
 * of its content.
 */
export const Snapshot = z.object({
  id: Id,
  title: z.string(),
  note: z.string().optional(),
  author: z.string().optional(),
  takenAt: Instant,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  territories: z.array(FrozenTerritory).min(1),
  minIntensity: z.int().min(1).max(4),
  withoutTransactions: z.boolean(),
  /** Where it comes from a file: when it came. */
  importedAt: Instant.optional(),
  /** When something was erased from it, at the request of whom it was about: since then it has another hash. */
  replacedAt: Instant.optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;
export const SnapshotList = listOf(Snapshot);

export const NewSnapshot = z.strictObject({
  id: NewId.optional(),
  title: Name(200),
  note: Text(4000).optional(),
  author: Name(200).optional().meta({ description: 'Used where nobody signs in' }),
});
export type NewSnapshot = z.infer<typeof NewSnapshot>;

const Words = z.strictObject({
  title: z.string().max(2000),
  reason: z.string().max(8000),
  question: z.string().max(4000),
});

/** A question that was on the screen, in the words of that day. */
export const FrozenQuestion = z.strictObject({
  territoryId: Id,
  key: z.string().max(200),
  rule: GapRule,
  shown: z.int().min(1),
  severity: Severity,
  confidence: z.enum(['sure', 'to_check']),
  status: GapStatus,
  answer: Text(2000).optional(),
  evidence: z.strictObject(Evidence.shape),
  fr: Words,
  en: Words,
});
export type FrozenQuestion = z.infer<typeof FrozenQuestion>;

/** The same, in the reader's language. */
export const SnapshotQuestions = z.object({
  items: z.array(FrozenQuestion.omit({ fr: true, en: true }).extend(Words.shape)),
});

/** What a restoration changed: the revision that each territory has now; none where all was so already. */
export const Restored = z.object({
  revisions: z.array(z.object({ territoryId: Id, revision: z.int() })),
});
