import type { z } from 'zod';

/** What was sent breaks the contract; the issues say where. */
export class InvalidInputError extends Error {
  readonly code = 'INVALID_INPUT';
  readonly statusCode = 400;
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('The request breaks the contract.');
    this.name = 'InvalidInputError';
    this.issues = issues;
  }
}
