import type { FastifyRequest } from 'fastify';
import { networkOrigins } from '../network-origins.ts';
import { hostnameOf, isLoopbackName } from '../plugins/trusted-host.ts';

/**
 * Where phones reach this server, the likeliest first: as the facilitator's own browser does, unless that is on the
 * machine itself; then by the addresses that the machine has on its networks, where the server listens to them.
 */
export function addressesOf(request: FastifyRequest): string[] {
  const { origin } = request.headers;
  const name = origin === undefined ? undefined : hostnameOf(new URL(origin).host);
  const asSeen = origin !== undefined && name !== undefined && !isLoopbackName(name) ? [origin] : [];
  const bound = request.server.server.address();
  if (bound === null || typeof bound === 'string') return asSeen;
  return [...new Set([...asSeen, ...networkOrigins(bound)])];
}
