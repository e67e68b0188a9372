import type { z } from 'zod';
import { RefusedError } from '../../errors.ts';
import type { Elements } from '../elements.ts';

/** Type in the header of a territory document. */
export const DOCUMENT_TYPE = 'maillage.territory';
/**
 * Version 2 adds lands, and marks actors placed by hand; in version 1 all positions count as such. Version 3
 * adds partial dates: older documents are read as they are, and older programs refuse version 3 at its first
 * line. Version 4 adds assumed intensities. Version 5 counts the latest word of an organisation: in older
 * documents the words of speakers who differ count as they did.
 */
export const DOCUMENT_VERSION = 5;
export const DOCUMENT_VERSIONS = [1, 2, 3, 4, DOCUMENT_VERSION] as const;
export type DocumentVersion = (typeof DOCUMENT_VERSIONS)[number];

/** More is no territory: whole regions stay under a tenth of it. */
export const MOST_ELEMENTS = 400_000;

/**
 * One territory or several with all attached elements, in the terms of the model (`ACTS_IN:amap>val`).
 * Independent of its server: no version, no revision, no private element, no workshop.
 */
export interface TerritoryDocument {
  readonly territoryIds: readonly string[];
  readonly elements: Elements;
  /** Private elements and answers to delicate questions are in it: it comes from a backup and is never written. */
  readonly isWhole?: boolean;
  /** Version as read: writing the document again gives the same bytes, and the same hash. */
  readonly version: DocumentVersion;
}

/** Fault in a document, with its place. Sentences are the contract's, translated for the reader. */
export type DocumentIssue = z.core.$ZodIssue;

/** No document of territories, or one that is not whole. `issues` says where and what, the first of them at least. */
export class InvalidDocumentError extends RefusedError {
  readonly issues: readonly DocumentIssue[];

  constructor(issues: readonly DocumentIssue[]) {
    super('INVALID_DOCUMENT', 'This is no document of territories, or it is not whole.');
    this.issues = issues;
  }
}

/** Makes an issue at a place, with a sentence that `localize-issues` translates. */
export const issueAt = (path: readonly string[], message: string, input: unknown = null): DocumentIssue => ({
  code: 'custom',
  path: [...path],
  message,
  input,
});
