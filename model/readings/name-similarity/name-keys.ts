import { initialsSpelt } from './acronym.ts';
import { bareKindsOf, bodyKindsOf } from './kinds-in-name.ts';
import { knownOf, type Named } from './known-name.ts';
import { likelyKeysOf, soughtLikelyKeysOf } from './likely-index.ts';
import { hasDigit, tellingOf } from './match-words.ts';
import { isCommonPlace, type ParsedName, parseName } from './parse-name.ts';

/*
 * Keys of names, for a full-text index of the database. An actor is stored with one text of keys; a query lists
 * keys, beginnings of keys and words spelt nearly alike. The model compares the names that it returns.
 */

/** Version of these rules and of those for taking names apart: keys of another version are made again. */
export const NAME_KEY_RULES = 1;

/** Marks the keys of private actors: a query of people who may not see them cannot reach them. */
const PRIVATE = 'p';
const FEWEST_LETTERS = 3;
const MOST_WORDS = 12;
const SHORTEST_NEAR = 5;
const LONG_WORD = 9;

/** Returns the keys under which an actor is found by name, as one text. */
export function nameKeysOf(named: Named & { readonly private?: boolean | undefined }): string {
  const known = knownOf(named);
  const names = [known.name, ...known.name.aliases];
  const keys = new Set([
    ...names.flatMap((name) => [...name.words, name.words.join('')].filter(isSaid).map(wordKey)),
    ...names.flatMap(startKeysOf),
    ...names.flatMap((name) => [...initialsOf(name).map(initialsKey), ...acronymOf(name).map(acronymKey)]),
    ...exactKeysOf(likelyKeysOf(known.name)),
    ...bodyKindsOf(known).map((id) => `of_${id}`),
    ...bareKindsOf(known).map((id) => `bare_${id}`),
  ]);
  return [...keys].map((key) => (named.private === true ? `${PRIVATE}${key}` : key)).join(' ');
}

/**
 * Asks for names similar to a text, or beginning with it, in two queries. One asks by words; the other by
 * what names without a common word share (acronyms, kinds of bodies, likely names). In one, names with common
 * words (“direction”, “mer”) would displace the others. None for a text that says nothing.
 */
export const similarQueries = (typed: string, seesPrivate: boolean): readonly string[] =>
  [byWords, byMeaning].flatMap((terms) => {
    const name = parseName(typed);
    return queryOf(seesPrivate, (key) => terms(name, key)) ?? [];
  });

type Key = (one: string) => string;

function byWords(name: ParsedName, key: Key): string[] {
  const telling = tellingOf(name.words);
  const words = (telling.length > 0 ? telling : name.words).slice(0, MOST_WORDS);
  return [
    ...words.flatMap((word) => [`${key(wordKey(word))}^2`, ...nearWords(key(wordKey(word)), word)]),
    ...(name.words.length > 1 ? [key(wordKey(name.words.join('')))] : []),
    ...beginnings(name, key),
  ];
}

const byMeaning = (name: ParsedName, key: Key): string[] => [
  ...exactKeysOf(soughtLikelyKeysOf(name)).map((one) => `${key(one)}^4`),
  ...acronymTerms(name).map((term) => `${key(term)}^2`),
  ...bareKindsOf({ name }).map((id) => key(`of_${id}`)),
  ...bodyKindsOf({ name }).map((id) => key(`bare_${id}`)),
];

/** Asks for names equal or likely equal to a complete one; undefined for a name that says nothing. */
export const likelyQuery = (name: string, seesPrivate: boolean): string | undefined =>
  queryOf(seesPrivate, (key) =>
    [...exactKeysOf(soughtLikelyKeysOf(parseName(name))), ...acronymTerms(parseName(name))].map(key),
  );

function queryOf(seesPrivate: boolean, terms: (key: Key) => string[]): string | undefined {
  const all = [...terms((one) => one), ...(seesPrivate ? terms((one) => `${PRIVATE}${one}`) : [])];
  return all.length === 0 ? undefined : [...new Set(all)].join(' ');
}

const isSaid = (word: string): boolean => word !== '';
const wordKey = (word: string): string => `w_${word}`;

const nearWords = (key: string, word: string): string[] =>
  word.length < SHORTEST_NEAR || hasDigit(word) ? [] : [`${key}~${word.length < LONG_WORD ? 1 : 2}`];

/** Returns the whole name as one key: its beginning finds it while it is typed. */
const startKeysOf = (name: ParsedName): string[] => {
  const start = startOf(name);
  return isCommonPlace(name) || start === '' ? [] : [`f_${start}`];
};

/** More letters tell no further apart. */
const START_LETTERS = 24;
const startOf = ({ folded }: ParsedName): string =>
  /[\p{L}\p{N}]/u.test(folded) ? folded.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, START_LETTERS) : '';

function beginnings(name: ParsedName, key: Key): string[] {
  if (name.folded.length < FEWEST_LETTERS) return [];
  const [start, long] = [startOf(name), name.words.filter(({ length }) => length >= FEWEST_LETTERS)];
  const words = long.slice(0, MOST_WORDS).map((word) => `+${key(wordKey(word))}*`);
  return [
    ...(start.length < FEWEST_LETTERS ? [] : [`${key(`f_${start}`)}*`]),
    ...(words.length === 0 ? [] : [`(${words.join(' ')})`]),
  ];
}

const initialsKey = (letters: string): string => `i_${letters}`;
const acronymKey = (word: string): string => `a_${word}`;

/** An acronym is sought among initials, and the initials of a full name among acronyms. */
const acronymTerms = (name: ParsedName): string[] => [
  ...acronymOf(name).map(initialsKey),
  ...initialsOf(name).map(acronymKey),
];

const acronymOf = ({ words }: ParsedName): string[] =>
  words.length === 1 && /^[a-z]{3,10}$/.test(words[0] ?? '') ? [...words] : [];

/** Communes, départements and regions are not called by their initials. */
const initialsOf = (name: ParsedName): string[] =>
  isCommonPlace(name)
    ? []
    : [...initialsSpelt(name.initials), ...(name.kind === undefined ? [] : initialsSpelt(name.ownInitials))];

/** Returns keys that only serve whole: short, since an actor has some twenty. */
const exactKeysOf = (keys: Iterable<string>): string[] =>
  [...keys].filter((key) => !ACRONYM_KEY.test(key)).map((key) => `k${hashOf(key)}`);

/** Acronyms have keys of their own here, from three letters on. */
const ACRONYM_KEY = /^(is|may be) /;

/** Hashes a text (FNV-1a, 32 bits). Two keys with one hash only cost a comparison. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
