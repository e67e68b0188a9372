import { memoizeLast } from '../../once.ts';
import { initialsSpelt } from './acronym.ts';
import { hasDigit, spellingKeysOf, tellingOf } from './match-words.ts';
import type { Known } from './name-similarity.ts';
import type { Initial, ParsedName } from './parse-name.ts';

/**
 * Index that finds equal or likely equal names among many, without comparing all that merely share a word: in
 * a long file thousands share one. Such names have the same distinctive words with similar spelling, or are
 * equal when written as one word, or one is the initials of the other.
 */
export class LikelyIndex {
  readonly #ids = new Map<string, Set<string>>();

  put(id: string, known: Known): void {
    for (const key of keptKeysOf(known)) {
      const ids = this.#ids.get(key);
      if (ids === undefined) this.#ids.set(key, new Set([id]));
      else ids.add(id);
    }
  }

  delete(id: string, known: Known): void {
    for (const key of keptKeysOf(known)) this.#ids.get(key)?.delete(id);
  }

  /** Lists the ids worth comparing. */
  near(known: Known): Set<string> {
    const found = new Set<string>();
    for (const key of soughtKeysOf(known)) for (const id of this.#ids.get(key) ?? []) found.add(id);
    return found;
  }
}

const keptKeysOf = ({ name, siren }: Known): ReadonlySet<string> => withSiren(likelyKeysOf(name), siren);
const soughtKeysOf = ({ name, siren }: Known): ReadonlySet<string> =>
  withSiren(soughtLikelyKeysOf(name), siren);

/** Returns the keys under which a name is kept. */
export const likelyKeysOf = (name: ParsedName): ReadonlySet<string> =>
  keysOf(name, ({ length }) => [length], 'is', 'may be');

/**
 * Returns the keys by which a name is sought: one letter more or less in a short word, two in a long one. An
 * acronym is sought where full names are kept.
 */
export const soughtLikelyKeysOf = memoizeLast(
  (name: ParsedName): ReadonlySet<string> =>
    keysOf(name, ({ length }) => [length - 2, length - 1, length, length + 1, length + 2], 'may be', 'is'),
);

const withSiren = (keys: ReadonlySet<string>, siren: string | undefined): ReadonlySet<string> =>
  siren === undefined ? keys : new Set([...keys, `siren ${siren}`]);

function keysOf(
  name: ParsedName,
  lengths: (word: string) => readonly number[],
  acronym: string,
  initials: string,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const each of [name, ...name.aliases]) {
    keys.add(`whole ${each.folded}`);
    const joined = each.words.join('');
    keys.add(`joined ${joined}`);
    // Words may be cut otherwise, or too short to be compared one by one: a slip of the pen leaves one half as it is.
    if (joined.length >= LONG_NAME && each.kind?.isPlace !== true && !hasDigit(joined))
      for (const half of new Set(lengths(joined).map((length) => Math.floor(length / 2)))) {
        keys.add(`starts ${joined.slice(0, half)}`);
        keys.add(`ends ${joined.slice(-half)}`);
      }
    for (const key of wordKeysOf(each, lengths)) keys.add(key);
    const [word = '', ...more] = each.words;
    if (more.length === 0 && ACRONYM.test(word)) keys.add(`${acronym} ${word}`);
    for (const letters of [each.initials, ...(each.kind === undefined ? [] : [each.ownInitials])])
      for (const spelt of spellingsOf(letters)) keys.add(`${initials} ${spelt}`);
  }
  return keys;
}

/** From how many letters on a misspelt name is likely the same: see `isSure`. */
const LONG_NAME = 8;
const FEW_WORDS = 3;

function wordKeysOf(name: ParsedName, lengths: (word: string) => readonly number[]): string[] {
  const telling = tellingOf(name.words);
  const words = telling.length > 0 ? telling : name.words;
  if (words.length === 0) return [];
  const exact = `words ${[...words].sort().join(' ')}`;
  // The name of a place that is spelt otherwise is another place.
  if (name.kind?.isPlace === true || name.words.join('').length < LONG_NAME) return [exact];
  const [only = '', ...more] = words;
  if (more.length === 0)
    return [exact, ...spellingKeysOf(only).flatMap((key) => lengths(only).map((n) => `word ${key} ${n}`))];
  // Two spellings of a word have the first letter in common: of many words that says enough.
  if (words.length > FEW_WORDS) return [exact, `letters ${sorted(words.map((word) => word.charAt(0)))}`];
  return [exact, ...combinations(words).map((keys) => `spelt ${sorted(keys)}`)];
}

const sorted = (texts: readonly string[]): string => [...texts].sort().join(' ');

/**
 * Returns the keys of a word list: each word by its start or its ends, since two spellings share one of the
 * two.
 */
const combinations = ([word, ...more]: readonly string[]): string[][] =>
  word === undefined
    ? [[]]
    : combinations(more).flatMap((rest) => spellingKeysOf(word).map((key) => [key, ...rest]));

/** Shorter ones are too often something else. */
const ACRONYM = /^[a-z]{4,10}$/;

/** Lists the possible spellings of a name's initials, as far as they may be an acronym. */
const spellingsOf = (initials: readonly Initial[]): string[] =>
  initials.length < 4 ? [] : initialsSpelt(initials).filter((word) => ACRONYM.test(word));
