import type { FastifyReply, FastifyRequest } from 'fastify';
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

/** Aborted when whoever asked goes away before there is an answer: nobody works on for them. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  // The connection may have closed before the listener was there.
  if (raw.destroyed) gone.abort();
  return gone.signal;
}

// Opened in a browser it is a file and nothing else: no script, no address asked, its own faces only.
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
  'x-content-type-options': 'nosniff',
};

/** Sends an answer as a file to keep. */
export const asAFile = (reply: FastifyReply, name: string): FastifyReply =>
  reply.headers({ ...HEADERS, 'content-disposition': `attachment; filename="${name}"` });
