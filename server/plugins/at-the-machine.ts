import type { FastifyRequest } from 'fastify';
import { isFromNetwork } from '../phone-access.ts';
import { isAnotherUser } from './other-end.ts';
import { hostnameOf, isLoopbackName } from './trusted-host.ts';

/**
 * Headers that proxies, tunnels and CDNs add to name their client. Browsers do not send them on their own.
 */
const FORWARDING = new RegExp(
  [
    '^(?:forwarded|via|client-ip|true-client-ip|cdn-loop|x-real-.+|x-client-ip|x-cluster-client-ip',
    'x-(?:forwarded|original|originating|remote|proxy(?:user)?|envoy|amzn?|azure|arr|varnish|host|scheme|url-scheme)(?:-.+)?',
    'proxy-.+|(?:cf|fly|fastly|akamai|incap|ngrok|tailscale)-.+)$',
  ].join('|'),
);

/**
 * Returns true if a request comes from the machine itself: it uses a name of the machine, and no proxy is
 * involved. A proxy shows by its headers, by HTTP/1.0, or by its user; one that runs as the server's user and
 * hides all three cannot be detected.
 */
export async function isAtTheMachine({ headers, raw }: FastifyRequest): Promise<boolean> {
  const name = hostnameOf(headers.host);
  return (
    name !== undefined &&
    isLoopbackName(name) &&
    !isFromNetwork(raw.socket) &&
    raw.httpVersion === '1.1' &&
    !Object.keys(headers).some((header) => FORWARDING.test(header)) &&
    !(await isAnotherUser(raw.socket))
  );
}
