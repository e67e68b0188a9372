import type { Properties } from '../../elements/elements.ts';
import { aliasOfText } from '../../names/alias.ts';

/** Lists the names of an actor: its name, and its aliases as people write them. */
export const namesOfActor = ({ name, aliases }: Properties): string[] => [
  ...(typeof name === 'string' ? [name] : []),
  ...(Array.isArray(aliases) ? aliases.map((alias) => aliasOfText(String(alias)).name) : []),
];
