import type { Elements } from '../../elements/elements.ts';

/** What stands where a name was. */
const ERASED_NAME = '[nom effacé]';
/** Who made a change, once their account was erased. */
export const ERASED_ACCOUNT = 'compte effacé';

/** Shorter names are found in any text. */
const SHORTEST = 3;

/** The names to look for: each once, the longest first, since it may hold another. */
export const namesToErase = (names: Iterable<string>): string[] =>
  [...new Set([...names].map((name) => name.trim()))]
    .filter((name) => name.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);

/** A text without names, where they stand as words of their own. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce(
    (rest, name) => (rest.includes(name) ? rest.replace(wholeWord(name), () => ERASED_NAME) : rest),
    text,
  );
}

/** The same, in all the texts of a value of JSON. */
export function valueWithoutNames(value: unknown, names: readonly string[]): unknown {
  if (typeof value === 'string') return withoutNames(value, names);
  if (Array.isArray(value)) return value.map((entry) => valueWithoutNames(entry, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, valueWithoutNames(entry, names)]),
  );
}

/** How names stand in texts that the database keeps: as they are, and as JSON writes them. */
export const writtenForms = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [name, JSON.stringify(name).slice(1, -1)])),
];

const wholeWord = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');

/** How states that are kept as JSON say who gave an answer. */
export const signatureOf = (name: string): string => `"by":${JSON.stringify(name)}`;

/** Elements that somebody has signed no more. */
export const withoutSignature = (elements: Elements, name: string): Elements =>
  new Map(
    [...elements].map(([key, state]) => [key, state.by === name ? { ...state, by: ERASED_ACCOUNT } : state]),
  );
