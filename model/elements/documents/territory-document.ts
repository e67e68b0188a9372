import type { z } from 'zod';
import { RefusedError } from '../../errors.ts';
import type { Elements } from '../elements.ts';

/** What a file that holds territories says of itself. */
export const DOCUMENT_TYPE = 'maillage.territory';
/**
 * 2 knows lands, and who was placed by hand; of 1, all who have a place were. 3 knows months and years beside days: what
 * older ones hold is read as it is, and what reads older ones alone refuses this at its first line.
 */
export const DOCUMENT_VERSION = 3;
export const DOCUMENT_VERSIONS = [1, 2, DOCUMENT_VERSION] as const;
export type DocumentVersion = (typeof DOCUMENT_VERSIONS)[number];

/** More is no territory: whole regions stay under a tenth of it. */
export const MOST_ELEMENTS = 400_000;

/**
 * One territory or several, with all that hangs on them, in the elements of the model (`ACTS_IN:amap>val`). Nothing
 * in it depends on the Maillage it comes from: no version, no revision, no private element, no workshop.
 */
export interface TerritoryDocument {
  readonly territoryIds: readonly string[];
  readonly elements: Elements;
  /** As it was read: writing it again gives the same bytes, so the same hash. */
  readonly version: DocumentVersion;
}

/** What a document breaks, and where. Sentences are the contract's own: they are said in the reader's language. */
export type DocumentIssue = z.core.$ZodIssue;

/** No document of territories, or one that is not whole. `issues` says where and what, the first of them at least. */
export class InvalidDocumentError extends RefusedError {
  readonly issues: readonly DocumentIssue[];

  constructor(issues: readonly DocumentIssue[]) {
    super('INVALID_DOCUMENT', 'This is no document of territories, or it is not whole.');
    this.issues = issues;
  }
}

/** Says what is wrong at a place, in a sentence that `localize-issues` knows. */
export const issueAt = (path: readonly string[], message: string, input: unknown = null): DocumentIssue => ({
  code: 'custom',
  path: [...path],
  message,
  input,
});
