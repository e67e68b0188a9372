import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a write that a page of another origin sends. Programs send no Origin and pass. */
export const sameOrigin = fp(
  async (app) => {
    app.addHook('onRequest', async (request) => {
      const { origin, host } = request.headers;
      if (origin === undefined || READS.has(request.method)) return;
      if (!isOwn(origin, host)) throw new RequestRefusedError('FOREIGN_ORIGIN', 403);
    });
  },
  { name: 'same-origin', dependencies: ['problems', 'trusted-host'] },
);

// By the Host the browser names, not by scheme: a proxy in front may speak https for us.
function isOwn(origin: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: originHost } = new URL(origin);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  // The browser leaves a default port out of both; a client that writes it means the same.
  const own = URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : host;
  return originHost === own;
}
