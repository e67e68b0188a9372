import type { FastifyReply } from 'fastify';

/** Returns a signal that aborts when the client leaves before the answer: nobody works on for it. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  // The connection may have closed before the listener was there.
  if (raw.destroyed) gone.abort();
  return gone.signal;
}
