import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError, type Noun } from '../../model/errors.ts';

/** Returns a resource; throws not found if it is undefined. */
export function present<T>(read: T | undefined, noun: Noun, id: string): T {
  if (read === undefined) throw new NotFoundError(noun, id);
  return read;
}

/** Part of a request that decides on visibility. */
export type Seeing = Pick<FastifyRequest, 'visibility'>;

/** Answers a versioned resource. */
export const shown = <T extends { version: number }>(resource: T) => ({
  body: resource,
  version: resource.version,
});

// Opened in a browser it is a file and nothing else: no script, no address asked, its own faces only.
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
  'x-content-type-options': 'nosniff',
};

/** Sends an answer as a file to keep. */
export const asAFile = (reply: FastifyReply, name: string): FastifyReply =>
  reply.headers({ ...HEADERS, 'content-disposition': `attachment; filename="${name}"` });
