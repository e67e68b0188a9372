import { z } from 'zod';
import { Day, Id, Instant, Line, Text } from '../../contract/primitives.ts';
import { FrozenQuestion } from '../../contract/snapshot.ts';
import type { TerritoryDocument } from '../../elements/documents/territory-document.ts';

/** What a file that holds a snapshot says of itself. */
export const SNAPSHOT_TYPE = 'maillage.snapshot';
export const SNAPSHOT_VERSION = 1;

/** How the territories of a snapshot are read: the day of each, and from where on two are linked. */
export const Parameters = z.strictObject({
  days: z.array(z.strictObject({ territoryId: Id, day: Day })).max(500),
  minIntensity: z.int().min(1).max(4),
  withoutTransactions: z.boolean(),
});
export type Parameters = z.infer<typeof Parameters>;

/** What the hash is of: all that a reader of the snapshot is shown. */
export interface SnapshotContent {
  readonly parameters: Parameters;
  readonly questions: readonly FrozenQuestion[];
  readonly document: TerritoryDocument;
}

/** What is said of a snapshot beside its content. */
export const Caption = z.strictObject({
  id: Id,
  title: Line(200),
  note: Text(4000).optional(),
  author: Line(200).optional(),
  takenAt: Instant,
});
export type Caption = z.infer<typeof Caption>;

/** A file of a snapshot as it stands: its document is read by itself. */
export const SnapshotEnvelope = Caption.extend({
  type: z.literal(SNAPSHOT_TYPE),
  version: z.literal(SNAPSHOT_VERSION),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'),
  content: z.strictObject({
    parameters: Parameters,
    questions: z.array(FrozenQuestion).max(5000),
    document: z.unknown(),
  }),
});
