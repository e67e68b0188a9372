import { randomUUID } from 'node:crypto';

/** Returns a new id for an element without one. */
export const newId = (): string => randomUUID();

/** Returns the input with the client's id, or a new one. */
export const withId = <T extends { readonly id?: string | undefined }>(input: T): T & { id: string } => ({
  ...input,
  id: input.id ?? newId(),
});
