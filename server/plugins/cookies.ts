import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostnameOf, isLoopbackName } from './trusted-host.ts';

/** Cookie names as used over http. */
export type CookieName = 'maillage_session' | 'maillage_device' | 'maillage_sign_in';

const HOST_PREFIX = '__Host-';

/**
 * Returns the name under which a browser stores a cookie. Over https it has the prefix `__Host-`. Neither
 * another host of the domain nor a page over http can set such a cookie (RFC 6265bis, section 4.1.3.2).
 */
export const cookieName = (name: CookieName, isSecure: boolean): string =>
  isSecure ? HOST_PREFIX + name : name;

/**
 * Returns true if a browser sent a request over https, although a proxy terminates it. Signs are a
 * trusted proxy's `X-Forwarded-Proto` and the address of the requesting page. Fetch Metadata and `__Host-`
 * cookies are signs too: browsers send them over https only, or to a loopback name.
 */
export function isOverHttps({ protocol, headers, cookies }: FastifyRequest): boolean {
  const host = hostnameOf(headers.host);
  if (protocol === 'https' || isOwnHttps(headers.origin, host) || isOwnHttps(headers.referer, host))
    return true;
  if (host === undefined || isLoopbackName(host)) return false;
  return (
    headers['sec-fetch-site'] !== undefined ||
    Object.keys(cookies).some((name) => name.startsWith(HOST_PREFIX))
  );
}

const isOwnHttps = (page: string | undefined, host: string | undefined): boolean => {
  if (page === undefined || !URL.canParse(page)) return false;
  const { protocol, hostname } = new URL(page);
  return protocol === 'https:' && hostname === host;
};

/** Returns the options of every cookie: scripts do not read it, other sites do not send it. */
export const cookieOptions = (isSecure: boolean) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: isSecure,
});

/** Takes a cookie away from a browser, under every name that it may have there. */
export function forgetCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName): void {
  const isSecure = isOverHttps(request);
  const names = isSecure ? [name, cookieName(name, true)] : [name];
  for (const one of names) reply.clearCookie(one, cookieOptions(isSecure));
}
