import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests by pages of other sites: writes by their Origin, everything of the API by Fetch Metadata
 * (https://www.w3.org/TR/fetch-metadata/). Otherwise an image tag of a foreign page could have the server
 * draw an A0 sheet. Browsers send both headers; programs send neither and pass.
 */
export const sameOrigin = fp(
  async (app) => {
    app.addHook('onRequest', async (request) => {
      const { origin, host } = request.headers;
      const foreignWrite = origin !== undefined && !READS.has(request.method) && !isOwn(origin, host);
      if (foreignWrite || isForeignCall(request)) throw new RequestRefusedError('FOREIGN_ORIGIN', 403);
    });
  },
  { name: 'same-origin', dependencies: ['problems', 'trusted-host'] },
);

/**
 * Tests whether a page of another site uses the API other than by navigation. Allowed are: following a link
 * to a page, the return from an identity provider (302), and a file after a click (`Sec-Fetch-User`).
 */
function isForeignCall({ method, headers, url, routeOptions }: FastifyRequest): boolean {
  if (headers['sec-fetch-site'] !== 'cross-site' || !url.startsWith('/api/')) return false;
  if (method !== 'GET' || headers['sec-fetch-mode'] !== 'navigate') return true;
  const { endpoint } = routeOptions.config;
  const isPage = endpoint?.status === 302 || endpoint?.mediaType?.startsWith('text/html') === true;
  return !isPage && headers['sec-fetch-user'] !== '?1';
}

// By the Host the browser names, not by scheme: a proxy in front may speak https for us.
function isOwn(origin: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: originHost } = new URL(origin);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  // The browser leaves a default port out of both; a client that writes it means the same.
  const own = URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : host;
  return originHost === own;
}
