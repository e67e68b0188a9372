import { randomUUID } from 'node:crypto';

/** An id for what a client creates without giving one. */
export const newId = (): string => randomUUID();
