import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../domain/documents/canonical-json.ts';
import { InvalidDocumentError, issueAt } from '../../domain/documents/invalid-document.ts';
import { readDocument } from '../../domain/documents/read-document.ts';
import {
  DOCUMENT_TYPE,
  DOCUMENT_VERSION,
  type TerritoryDocument,
} from '../../domain/documents/territory-document.ts';

/** Bytes of UTF-8: more is refused before it is parsed. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** The document as JSON has it. */
export const documentValue = ({ territoryIds, elements }: TerritoryDocument): Json => ({
  type: DOCUMENT_TYPE,
  version: DOCUMENT_VERSION,
  territoryIds,
  elements: Object.fromEntries(elements),
});

/** JSON of Maillage: the same text for the same content, anywhere. */
export const writeTerritoryJson = (document: TerritoryDocument): string =>
  canonicalJson(documentValue(document));

/** Reads it back, or says what is wrong and where. */
export const readTerritoryJson = (text: string): TerritoryDocument => readDocument(parseJson(text));

/** What tells a text from any other: its SHA-256, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What a text says as JSON; refuses what is too large or no JSON. */
export function parseJson(text: string): unknown {
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw new InvalidDocumentError([issueAt([], 'more than 64 megabytes')]);
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    throw new InvalidDocumentError([issueAt([], 'no JSON')]);
  }
}
