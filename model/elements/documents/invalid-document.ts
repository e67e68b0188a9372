import type { z } from 'zod';
import { RefusedError } from '../../errors.ts';

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
