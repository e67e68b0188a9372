import { randomUUID } from 'node:crypto';

/** An id for what a client creates without giving one. */
export const newId = (): string => randomUUID();

/** What a client creates, under the id that it chose, or under one of our own. */
export const withId = <T extends { readonly id?: string | undefined }>(input: T): T & { id: string } => ({
  ...input,
  id: input.id ?? newId(),
});
