import { canonicalJson, type Json } from '../../../model/elements/documents/canonical-json.ts';
import { readDocument } from '../../../model/elements/documents/read-document.ts';
import { InvalidDocumentError, issueAt } from '../../../model/elements/documents/territory-document.ts';
import {
  type Caption,
  readEnvelope,
  SNAPSHOT_TYPE,
  type SnapshotContent,
  versionOf,
} from '../../../model/readings/snapshots/snapshot-content.ts';
import { documentValue, hashOf } from './territory-json.ts';

/** A snapshot that was read from a file, with the hash of what it holds. */
export interface ReadSnapshot {
  readonly caption: Caption;
  readonly content: SnapshotContent;
  readonly hash: string;
}

/** Serialises the content of a snapshot as it is hashed and stored. */
export const contentText = ({ document, ...rest }: SnapshotContent): string =>
  canonicalJson({ ...rest, document: documentValue(document) } as unknown as Json);

/** The file of a snapshot: `text` is its content as it is kept. */
export function writeSnapshotJson(
  caption: Caption,
  { hash, text, content }: { hash: string; text: string; content: Parameters<typeof versionOf>[0] },
): string {
  const head = canonicalJson({ ...caption, type: SNAPSHOT_TYPE, version: versionOf(content), hash } as Json);
  return `{"content":${text},${head.slice(1)}\n`;
}

/** Reads a snapshot from JSON; refuses one whose hash does not match, since it was altered. */
export function readSnapshot(value: unknown): ReadSnapshot {
  const envelope = readEnvelope(value);
  if (!envelope.success) throw new InvalidDocumentError(envelope.error.issues.slice(0, 50));
  const { type: _type, version: _version, hash, content: given, ...caption } = envelope.data;
  const content = { ...given, document: readInside(given.document) };
  const found = hashOf(contentText(content));
  if (found !== hash) throw new InvalidDocumentError([issueAt(['hash'], 'the content has another hash')]);
  const days = new Set(content.parameters.days.map(({ territoryId }) => territoryId));
  const { territoryIds } = content.document;
  if (days.size !== territoryIds.length || !territoryIds.every((id) => days.has(id)))
    throw new InvalidDocumentError([issueAt(['content', 'parameters', 'days'], 'a day for each territory')]);
  return { caption, content, hash };
}

/** Reads the content of a snapshot back from its text, which was checked before it was kept. */
export function readContent(text: string): SnapshotContent {
  const { document, ...rest } = JSON.parse(text) as SnapshotContent;
  return { ...rest, document: readDocument(document) };
}

function readInside(document: unknown): SnapshotContent['document'] {
  try {
    return readDocument(document);
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error;
    const within = error.issues.map((issue) => ({ ...issue, path: ['content', 'document', ...issue.path] }));
    throw new InvalidDocumentError(within);
  }
}
