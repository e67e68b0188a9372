import type { FastifyRequest } from 'fastify';
import { isFromNetwork } from '../phone-access.ts';
import { isAnotherUser } from './other-end.ts';
import { hostnameOf, isLoopbackName } from './trusted-host.ts';

/** What proxies, tunnels and CDNs add to say for whom they call. No browser sends any of it by itself. */
const FORWARDING = new RegExp(
  [
    '^(?:forwarded|via|client-ip|true-client-ip|cdn-loop|x-real-.+|x-client-ip|x-cluster-client-ip',
    'x-(?:forwarded|original|originating|remote|proxy(?:user)?|envoy|amzn?|azure|arr|varnish|host|scheme|url-scheme)(?:-.+)?',
    'proxy-.+|(?:cf|fly|fastly|akamai|incap|ngrok|tailscale)-.+)$',
  ].join('|'),
);

/**
 * Whether a request is of somebody at the machine itself: it calls the server by a name of the machine, and nothing
 * stands between. A proxy shows itself by what it adds, by HTTP/1.0, or by the user that it runs as; one of the
 * server's own user that hides all three cannot be told.
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
