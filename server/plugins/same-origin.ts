import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { RequestRefusedError } from './request-refused.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const ALIVE = /^\/api\/health(?:\?|$)/;

/**
 * Refuses requests by pages of other sites. Writes are refused by their Origin, and all calls of the API by Fetch
 * Metadata (https://www.w3.org/TR/fetch-metadata/). Browsers without it are refused by their Origin. Otherwise an image tag of a foreign page could have the server
 * draw an A0 sheet. Browsers send both headers; programs send neither and pass.
 */
export const sameOrigin = fp(
  async (app) => {
    app.addHook('onRequest', async (request) => {
      if (hasForeignOrigin(request) || isForeignCall(request))
        throw new RequestRefusedError('FOREIGN_ORIGIN', 403);
    });
  },
  { name: 'same-origin', dependencies: ['problems', 'trusted-host'] },
);

/**
 * Returns true if the page that asks says another origin: of a write, or of any call where Fetch Metadata is absent.
 * Whether the server is alive may be asked from anywhere.
 */
function hasForeignOrigin({ method, headers, url }: FastifyRequest): boolean {
  const { origin, host } = headers;
  if (origin === undefined || isOwn(origin, host)) return false;
  if (!READS.has(method)) return true;
  return headers['sec-fetch-site'] === undefined && url.startsWith('/api/') && !ALIVE.test(url);
}

/**
 * Returns true if a page of another site uses the API other than by navigation. Allowed are: following a link
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
