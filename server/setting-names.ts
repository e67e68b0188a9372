import { distance } from 'fastest-levenshtein';

/** Names of other programs in the same environment: the proxy, a notebook, translations of its own. */
const OF_OTHERS = [
  ...['MAILLAGE_TLS', 'MAILLAGE_NAME', 'MAILLAGE_UPSTREAMS'],
  ...['MAILLAGE_TOKEN', 'MAILLAGE_TERRITORY', 'MAILLAGE_JETON', 'MAILLAGE_TERRITOIRE'],
];
/** Providers of sign-in have settings of their own names, which `readProviders` checks. */
const PROVIDERS = 'MAILLAGE_OIDC';
/** Letters by which a mistyped name differs at most. */
const MISTYPED = 2;

/** Faults in the names of an environment. */
export interface NameFindings {
  /** Names that differ from a setting by two letters at most: an effect was expected. */
  readonly problems: readonly string[];
  /** Other names that begin like ours and have no effect. */
  readonly unknown: readonly string[];
}

/**
 * Finds names of settings that do not exist. A mistyped `MAILLAGE_ACESS=required` would leave a server open without a
 * word.
 *
 * @param names All names of the environment.
 * @param settings Those that the program reads.
 */
export function checkSettingNames(names: readonly string[], settings: readonly string[]): NameFindings {
  const known = new Set([...settings, ...OF_OTHERS, PROVIDERS]);
  const unknown = names.filter((name) => !known.has(name) && !name.startsWith(`${PROVIDERS}_`));
  const found = unknown.map((name) => ({ name, meant: nearest(name, [...settings, PROVIDERS]) }));
  return {
    problems: found.flatMap(({ name, meant }) =>
      meant === undefined ? [] : [`${name} is no setting: ${meant} is meant?`],
    ),
    unknown: found.flatMap(({ name, meant }) =>
      meant === undefined && name.startsWith('MAILLAGE_') ? [name] : [],
    ),
  };
}

/** The setting that a name was meant to be; `PORT` and `HOST` are too short to tell. */
function nearest(name: string, settings: readonly string[]): string | undefined {
  return settings
    .filter((setting) => setting.includes('_') && distance(name, setting) <= MISTYPED)
    .sort((a, b) => distance(name, a) - distance(name, b))[0];
}
