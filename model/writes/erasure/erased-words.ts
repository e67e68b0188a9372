import type { Elements } from '../../elements/elements.ts';

/** Text that replaces an erased name. */
export const ERASED_NAME = '[nom effacé]';
/** Who made a change, once their account was erased. */
export const ERASED_ACCOUNT = 'compte effacé';

/** Shorter names are found in any text. */
const SHORTEST = 3;

/** Lists the names to search: each once, the longest first, since it may contain another. */
export const namesToErase = (names: Iterable<string>): string[] =>
  [...new Set([...names].map((name) => name.trim()))]
    .filter((name) => name.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);

/** Removes names from a text, if they are words of their own. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce(
    (rest, name) => (rest.includes(name) ? rest.replace(wholeWord(name), () => ERASED_NAME) : rest),
    text,
  );
}

/** Removes names from all texts of a JSON value. */
export function valueWithoutNames(value: unknown, names: readonly string[]): unknown {
  if (typeof value === 'string') return withoutNames(value, names);
  if (Array.isArray(value)) return value.map((entry) => valueWithoutNames(entry, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, valueWithoutNames(entry, names)]),
  );
}

/** Returns the stored forms of names: plain, and escaped as in JSON. */
export const writtenForms = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [name, JSON.stringify(name).slice(1, -1)])),
];

const wholeWord = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');

/** Returns the author of an answer as stored in JSON states. */
export const signatureOf = (name: string): string => `"by":${JSON.stringify(name)}`;

/** Removes somebody's signature from elements. */
export const withoutSignature = (elements: Elements, name: string): Elements =>
  new Map(
    [...elements].map(([key, state]) => [key, state.by === name ? { ...state, by: ERASED_ACCOUNT } : state]),
  );
