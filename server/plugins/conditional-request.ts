import type { FastifyRequest } from 'fastify';

/**
 * Returns true if the client has this ETag already. Weak comparison, as If-None-Match requires (RFC 9110
 * §13.1.2).
 */
export function knowsEtag(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  if (known.trim() === '*') return true;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return known.split(',').some((tag) => opaque(tag) === opaque(etag));
}
