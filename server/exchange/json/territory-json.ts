import { createHash } from 'node:crypto';
import type { Json } from '../../../model/elements/documents/canonical-json.ts';
import {
  DOCUMENT_TYPE,
  type TerritoryDocument,
} from '../../../model/elements/documents/territory-document.ts';

/** Converts the document to JSON. */
export const documentValue = ({ version, territoryIds, elements }: TerritoryDocument): Json => ({
  type: DOCUMENT_TYPE,
  version,
  territoryIds,
  elements: Object.fromEntries(elements),
});

/** Computes the SHA-256 of a text, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
