import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { isLoopbackName } from './plugins/trusted-host.ts';

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
