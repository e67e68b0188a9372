import type { FastifyReply } from 'fastify';

/** Aborted when whoever asked goes away before there is an answer: nobody works on for them. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
}
