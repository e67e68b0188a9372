import fp from 'fastify-plugin';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';

/** zod checks what comes in and what goes out; an answer that breaks its schema is an error of ours. */
export const validation = fp(
  async (app) => {
    app.setValidatorCompiler<z.ZodType>(({ schema }) => (data: unknown) => {
      // The input stays with the issue: it is needed to say the message again in the reader's language.
      const result = schema.safeParse(data, { reportInput: true });
      return result.success ? { value: result.data } : { error: new InvalidInputError(result.error.issues) };
    });
    app.setSerializerCompiler(serializerCompiler);
  },
  { name: 'validation', dependencies: ['problems'] },
);

/** Thrown if a request breaks the contract; its issues give the places. */
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
