import { type Config, isLoopback } from './config.ts';

/** What a started server is: where it is opened, here and from other machines. */
export interface Started {
  readonly address: string;
  /** Where phones and other machines reach it; none where it listens to this machine alone. */
  readonly origins: readonly string[];
  /** The token of the first administrator, as long as there is none. */
  readonly setupToken?: string | undefined;
  /** The token that makes a browser the machine's own, where nothing else is asked of it. */
  readonly machineToken?: string | undefined;
}

// After the #: a fragment is never sent, so that no log on the way keeps it.
/** The address that makes a browser the machine's own. */
export const addressAtMachine = (address: string, token: string): string => `${address}#machine=${token}`;

interface Words {
  readonly elsewhere: string;
  readonly machine: string;
  readonly stops: string;
  readonly unprotected: (host: string) => string;
  readonly setup: string;
}

const WORDS: Readonly<Record<'fr' | 'en', Words>> = {
  en: {
    elsewhere: 'From phones and other machines:',
    machine: 'For access, backups and erasures too, open this in the browser that you use, once:',
    stops: 'Ctrl-C stops it.',
    unprotected: (host) =>
      `UNPROTECTED: whoever reaches ${host} can read and change everything (MAILLAGE_UNPROTECTED=1).`,
    setup: 'Nobody administers it yet. Open this once, and choose a name and a password:',
  },
  fr: {
    elsewhere: 'Depuis les téléphones et les autres machines :',
    machine:
      'Pour les accès, les sauvegardes et les effacements, ouvrez ceci une fois dans votre navigateur :',
    stops: 'Ctrl-C arrête tout.',
    unprotected: (host) =>
      `SANS PROTECTION : qui atteint ${host} peut tout lire et tout changer (MAILLAGE_UNPROTECTED=1).`,
    setup: 'Personne ne l’administre encore. Ouvrez ceci une fois, et choisissez un nom et un mot de passe :',
  },
};

/** What the terminal says once the server answers. */
export function banner(
  { host, hostnames, access }: Pick<Config, 'host' | 'hostnames' | 'access'>,
  { address, origins, setupToken, machineToken }: Started,
  language: 'fr' | 'en' = 'en',
): string {
  const words = WORDS[language];
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
