import { z } from 'zod';
import { FrozenInference } from '../../contract/frozen-inference.ts';
import { FrozenMeasures } from '../../contract/frozen-measures.ts';
import { Confirmation, MultiParty } from '../../contract/measures.ts';
import { Day, Id, Instant, Line, Text } from '../../contract/primitives.ts';
import { Credits, FrozenQuestion, FrozenQuestionBefore } from '../../contract/snapshot.ts';
import type { TerritoryDocument } from '../../elements/documents/territory-document.ts';

/** Type in the header of a snapshot file. */
export const SNAPSHOT_TYPE = 'maillage.snapshot';
/**
 * 2 has measures and the version of the software that computed them; 3 has the chosen network, survival and inferences too.
 * Older content is read, hashed and written as it is.
 */
export const SNAPSHOT_VERSION = 3;

const FirstParameters = z.strictObject({
  days: z.array(z.strictObject({ territoryId: Id, day: Day })).max(500),
  minIntensity: z.int().min(1).max(4),
  withoutTransactions: z.boolean(),
});
/**
 * How the territories of a snapshot are read: day of each, intensity from which two are linked, and choices of the network.
 * Before version 3 these choices are absent: the network was that of the map.
 */
const Parameters = FirstParameters.extend({ multiParty: MultiParty, confirmation: Confirmation });
type Parameters = z.infer<typeof FirstParameters> & Partial<z.infer<typeof Parameters>>;

/** Computed data with the program version: absent in snapshots of version 1. */
const Computed = z.strictObject({
  software: z.string().min(1).max(100),
  measures: z.array(FrozenMeasures).max(500),
});

/** Computed data of version 3: inferences too, with the seeds and null models to repeat them. */
const Inferred = Computed.extend({ inference: z.array(FrozenInference).max(500) });

/** Hashed content: everything that a reader of the snapshot sees. */
export interface SnapshotContent extends Partial<z.infer<typeof Inferred>> {
  readonly parameters: Parameters;
  readonly questions: readonly FrozenQuestion[];
  readonly document: TerritoryDocument;
}

/** Returns the file version for a content. */
export function versionOf({
  measures,
  inference,
}: Pick<SnapshotContent, 'measures' | 'inference'>): 1 | 2 | typeof SNAPSHOT_VERSION {
  if (inference !== undefined) return SNAPSHOT_VERSION;
  return measures === undefined ? 1 : 2;
}

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
  parameters: FirstParameters,
  questions: z.array(FrozenQuestionBefore).max(5000),
  document: z.unknown(),
});

/** Raw file of a snapshot by version; its document is parsed separately. */
const FirstEnvelope = FirstCaption.extend({ ...Own, version: z.literal(1), content: FirstContent });
const SecondEnvelope = Caption.extend({
  ...Own,
  version: z.literal(2),
  content: FirstContent.extend(Computed.shape),
});
const Envelope = SecondEnvelope.extend({
  version: z.literal(SNAPSHOT_VERSION),
  content: FirstContent.extend({
    ...Inferred.shape,
    parameters: Parameters,
    questions: z.array(FrozenQuestion).max(5000),
  }),
});

/** Reads the envelope around a document, by the version in the file; reports all faults at once. */
export function readEnvelope(value: unknown) {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : null;
  if (version === 1) return FirstEnvelope.safeParse(value);
  return version === 2 ? SecondEnvelope.safeParse(value) : Envelope.safeParse(value);
}
