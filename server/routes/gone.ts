import type { FastifyReply } from 'fastify';

/** Aborted when whoever asked goes away before there is an answer: nobody works on for them. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  // Whoever left before was told of by nobody.
  if (raw.destroyed) gone.abort();
  return gone.signal;
}
