import type { Language } from '../model/contract/primitives.ts';
import { type Config, isLoopback } from './config.ts';
import { textsIn } from './texts/texts.ts';

/** Addresses of a started server, on this machine and for others. */
export interface Started {
  readonly address: string;
  /** Addresses for phones and other machines; empty if it listens to this machine only. */
  readonly origins: readonly string[];
  /** The token of the first administrator, as long as there is none. */
  readonly setupToken?: string | undefined;
  /** The token that makes a browser the machine's own, where nothing else is asked of it. */
  readonly machineToken?: string | undefined;
}

// After the #: a fragment is never sent, so that no log on the way keeps it.
/** Returns the address that gives a browser the machine's access. */
export const addressAtMachine = (address: string, token: string): string => `${address}#machine=${token}`;

/** Returns the terminal's message once the server answers. */
export function banner(
  { host, hostnames, access }: Pick<Config, 'host' | 'hostnames' | 'access'>,
  { address, origins, setupToken, machineToken }: Started,
  language: Language = 'en',
): string {
  const words = textsIn(language).terminal;
  const lines = ['', `  Maillage  ${address}`];
  const elsewhere = origins.map((origin) => `${origin}/`).filter((one) => one !== address);
  if (elsewhere.length > 0) lines.push(`  ${words.elsewhere}  ${elsewhere.join('  ')}`);
  if (machineToken !== undefined)
    lines.push(`  ${words.machine}`, `  ${addressAtMachine(address, machineToken)}`);
  lines.push(`  ${words.stops}`);
  if (access === 'off' && !(isLoopback(host) && hostnames.length === 0))
    lines.push(`  ${words.unprotected(host)}`);
  if (setupToken !== undefined) lines.push(`  ${words.setup}`, `  ${address}#setup=${setupToken}`);
  return [...lines, ''].join('\n');
}
