import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { FastifyRequest } from 'fastify';
import { hostnameOf, isLoopbackName } from './plugins/trusted-host.ts';

/**
 * Lists the origins at which other machines reach a server that listens there: each network address of this
 * machine.
 */
export function networkOrigins(
  { address, port }: Pick<AddressInfo, 'address' | 'port'>,
  own = networkAddresses(),
): string[] {
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = address.includes(':') ? `[${address}]` : address;
  const hosts = everywhere ? own : isLoopbackName(host) ? [] : [host];
  return hosts.map((name) => `http://${name}:${port}`);
}

/** Lists the network addresses of this machine. */
export const networkAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one !== undefined && !one.internal && one.family === 'IPv4' ? [one.address] : []));

/**
 * Lists the addresses of this server for other machines, likeliest first. The browser that asks gives the first,
 * unless it is on the machine itself. Then follow the machine’s network addresses if the server listens on
 * them, and those at which it is open to phones.
 */
export function addressesFor(
  request: FastifyRequest,
  phones?: { readonly origins: readonly string[] },
): string[] {
  const { origin } = request.headers;
  const name = origin === undefined ? undefined : hostnameOf(new URL(origin).host);
  const asSeen = origin !== undefined && name !== undefined && !isLoopbackName(name) ? [origin] : [];
  const bound = request.server.server.address();
  const own = bound === null || typeof bound === 'string' ? [] : networkOrigins(bound);
  return [...new Set([...asSeen, ...own, ...(phones?.origins ?? [])])];
}
