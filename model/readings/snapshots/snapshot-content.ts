import { z } from 'zod';
import { FrozenMeasures } from '../../contract/frozen-measures.ts';
import { Day, Id, Instant, Line, Text } from '../../contract/primitives.ts';
import { Credits, FrozenQuestion } from '../../contract/snapshot.ts';
import type { TerritoryDocument } from '../../elements/documents/territory-document.ts';

/** Type in the header of a snapshot file. */
export const SNAPSHOT_TYPE = 'maillage.snapshot';
/** 2 holds measures and the version of the software that computed them; what 1 holds is read, hashed and written as it is. */
export const SNAPSHOT_VERSION = 2;

/** How the territories of a snapshot are read: the day of each, and from where on two are linked. */
export const Parameters = z.strictObject({
  days: z.array(z.strictObject({ territoryId: Id, day: Day })).max(500),
  minIntensity: z.int().min(1).max(4),
  withoutTransactions: z.boolean(),
});
export type Parameters = z.infer<typeof Parameters>;

/** Computed data with the program version: absent in snapshots of version 1. */
const Computed = z.strictObject({
  software: z.string().min(1).max(100),
  measures: z.array(FrozenMeasures).max(500),
});

/** Hashed content: everything that a reader of the snapshot sees. */
export interface SnapshotContent extends Partial<z.infer<typeof Computed>> {
  readonly parameters: Parameters;
  readonly questions: readonly FrozenQuestion[];
  readonly document: TerritoryDocument;
}

/** Returns the file version for a content. */
export const versionOf = ({ measures }: Pick<SnapshotContent, 'measures'>): 1 | 2 =>
  measures === undefined ? 1 : SNAPSHOT_VERSION;

const FirstCaption = z.strictObject({
  id: Id,
  title: Line(200),
  note: Text(4000).optional(),
  author: Line(200).optional(),
  takenAt: Instant,
});

/** Metadata of a snapshot next to its content. */
export const Caption = FirstCaption.extend(Credits.shape);
export type Caption = z.infer<typeof Caption>;

const Own = {
  type: z.literal(SNAPSHOT_TYPE),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'),
};
const FirstContent = z.strictObject({
  parameters: Parameters,
  questions: z.array(FrozenQuestion).max(5000),
  document: z.unknown(),
});

/** Raw file of a snapshot by version; its document is parsed separately. */
const FirstEnvelope = FirstCaption.extend({ ...Own, version: z.literal(1), content: FirstContent });
const Envelope = Caption.extend({
  ...Own,
  version: z.literal(SNAPSHOT_VERSION),
  content: FirstContent.extend(Computed.shape),
});

/** Reads the envelope around a document, by the version in the file; reports all faults at once. */
export const readEnvelope = (value: unknown) =>
  isOfFirst(value) ? FirstEnvelope.safeParse(value) : Envelope.safeParse(value);

const isOfFirst = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
