import type { Properties } from '../../elements/elements.ts';
import { aliasOfText } from '../../names/alias.ts';

/** All that an actor is called: its name, and its aliases as people write them. */
export const namesOfActor = ({ name, aliases }: Properties): string[] => [
  ...(typeof name === 'string' ? [name] : []),
  ...(Array.isArray(aliases) ? aliases.map((alias) => aliasOfText(String(alias)).name) : []),
];
