import { networkInterfaces } from 'node:os';
import type { FastifyRequest } from 'fastify';
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
  const { address, port } = bound;
  const everywhere = address === '0.0.0.0' || address === '::';
  const own = everywhere ? networkAddresses() : isLoopbackName(hostPart(address)) ? [] : [hostPart(address)];
  return [...new Set([...asSeen, ...own.map((host) => `http://${host}:${port}`)])];
}

const hostPart = (address: string): string => (address.includes(':') ? `[${address}]` : address);

const networkAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one !== undefined && !one.internal && one.family === 'IPv4' ? [one.address] : []));
