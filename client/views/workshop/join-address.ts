import type { JoinCode } from '../../../model/contract/workshop.ts';

/** Names that mean something else on every other machine. */
const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** Where phones reach this server: what it said of itself, else the address of this page where others have it too. */
export function reachableAt({ addresses }: Pick<JoinCode, 'addresses'>): string | null {
  const [first] = addresses;
  if (first !== undefined) return first.replace(/\/$/, '');
  return LOOPBACK.test(location.hostname) ? null : location.origin;
}

/** What is photographed: the code is after the #, so that no log keeps it. */
export const joinAddress = (address: string, code: string): string => `${address}/rejoindre#${code}`;

/** What is typed: without what a browser adds by itself. */
export const typedAddress = (address: string): string => `${address.replace(/^http:\/\//, '')}/rejoindre`;

/** Where an organisation rereads its card. */
export const rereadingAddress = (address: string, token: string): string => `${address}/relecture#${token}`;
