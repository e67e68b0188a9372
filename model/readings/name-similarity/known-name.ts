import { type Alias, aliasOfText } from '../../names/alias.ts';
import type { Known } from './name-similarity.ts';
import { parseName } from './parse-name.ts';

/** Something that has a name and, where they are known, other names and a SIREN. */
export interface Named {
  readonly name: string;
  readonly siren?: string | undefined;
  readonly aliases?: readonly (string | Alias)[] | undefined;
}

/** Prepares a name for comparison; acronyms, former and everyday names count as names that it gives itself. */
export function knownOf({ name, siren, aliases = [] }: Named): Known {
  const parsed = parseName(name);
  if (aliases.length === 0) return { name: parsed, siren };
  const others = aliases.map((one) => parseName(nameOf(one)));
  return { name: { ...parsed, aliases: [...parsed.aliases, ...others] }, siren };
}

/** Returns true if two are named the same, so that what was prepared for the one serves the other. */
export const areNamedAlike = (a: Named, b: Named): boolean =>
  a.name === b.name && a.siren === b.siren && namesOf(a) === namesOf(b);

const nameOf = (alias: string | Alias): string =>
  (typeof alias === 'string' ? aliasOfText(alias) : alias).name;
const namesOf = ({ aliases = [] }: Named): string => aliases.map(nameOf).join('\n');
