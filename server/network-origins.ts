import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { FastifyRequest } from 'fastify';
import { hostnameOf, isLoopbackName } from './plugins/trusted-host.ts';

/** Where other machines reach a server that listens there: by each address that this machine has on its networks. */
export function networkOrigins(
  { address, port }: Pick<AddressInfo, 'address' | 'port'>,
  own = networkAddresses(),
): string[] {
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = address.includes(':') ? `[${address}]` : address;
  const hosts = everywhere ? own : isLoopbackName(host) ? [] : [host];
  return hosts.map((name) => `http://${name}:${port}`);
}

/** The addresses that this machine has on its networks. */
export const networkAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one !== undefined && !one.internal && one.family === 'IPv4' ? [one.address] : []));

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
