import type { JoinCode } from '../../../model/contract/workshop.ts';

/** Names that mean something else on every other machine. */
const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** Returns the address for other machines: the server's own, else this page's if others can reach it. */
export function reachableAt({ addresses }: Pick<JoinCode, 'addresses'>): string | null {
  const [first] = addresses;
  if (first !== undefined) return first.replace(/\/$/, '');
  return LOOPBACK.test(location.hostname) ? null : location.origin;
}

/** Returns the QR address: the code follows the #, so that no log contains it. */
export const joinAddress = (address: string, code: string): string => `${address}/rejoindre#${code}`;

/** Returns the address to type, without the parts that a browser adds. */
export const typedAddress = (address: string): string => `${address.replace(/^http:\/\//, '')}/rejoindre`;

/** Returns the address at which an organisation rereads its card. */
export const rereadingAddress = (address: string, token: string): string => `${address}/relecture#${token}`;
