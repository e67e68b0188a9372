import type { FastifyRequest } from 'fastify';
import { NotFoundError, type Noun } from '../../model/errors.ts';

/** What was read, or the refusal of an address at which there is nothing. */
export function present<T>(read: T | undefined, noun: Noun, id: string): T {
  if (read === undefined) throw new NotFoundError(noun, id);
  return read;
}

/** A request, as far as what whoever sends it may see. */
export type Seeing = Pick<FastifyRequest, 'visibility'>;

/** The answer that shows a versioned resource. */
export const shown = <T extends { version: number }>(resource: T) => ({
  body: resource,
  version: resource.version,
});
