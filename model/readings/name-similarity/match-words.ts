import { distance } from 'fastest-levenshtein';
import { COMMON_WORDS } from './name-vocabulary.ts';

/** Comparison of two lists of words: common ones, and those of one only. */
export interface WordMatch {
  /** How many are the same but for their spelling. */
  readonly misspelt: number;
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  readonly inOrder: boolean;
}

/** Matches equal words first, then words with similar spelling. */
export function matchWords(a: readonly string[], b: readonly string[]): WordMatch {
  const left = [...b];
  const take = (fits: (other: string) => boolean): boolean => {
    const at = left.findIndex(fits);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  };
  const unequal = a.filter((word) => !take((other) => other === word));
  const onlyA = unequal.filter((word) => !take((other) => areNear(word, other)));
  return {
    misspelt: unequal.length - onlyA.length,
    onlyA,
    onlyB: left,
    inOrder: a.every((word, i) => word === b[i] || areNear(word, b[i] ?? '')),
  };
}

// Short words are too often other words: Lens, Sens; Loos, Loon.
const SHORTEST_NEAR = 5;
const LONG = 9;

/**
 * Returns true if two words may be one, misspelt: a letter added, missing or replaced; two in a long word, or
 * swapped.
 */
export function areNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST_NEAR || Math.abs(a.length - b.length) > 2) return false;
  // Cheap tests come first: many names are compared.
  if (!shareKey(a, b) || hasDigit(a) || hasDigit(b)) return false;
  const edits = distance(a, b);
  return edits <= 1 || (edits === 2 && (shorter >= LONG || sameLetters(a, b)));
}

/** Two spellings of a word begin or end alike: by these it is found among many. */
export const spellingKeysOf = (word: string): readonly [string, string] => [
  `${word.slice(0, 3)}-`,
  `${word.charAt(0)}-${word.slice(-2)}`,
];

/** Detects a common key without building the keys. */
const shareKey = (a: string, b: string): boolean =>
  a.startsWith(b.slice(0, 3)) || (a.charAt(0) === b.charAt(0) && a.endsWith(b.slice(-2)));

/** Two numbers are two, however alike. */
export const hasDigit = (word: string): boolean => /\d/.test(word);

const sameLetters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

const COMMON_WEIGHT = 0.35;

/** Sums the weights of words: 1 each, 0.35 for common ones. */
export const weightOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (COMMON_WORDS.has(word) ? COMMON_WEIGHT : 1), 0);

/** Selects the words that few names share. */
export const tellingOf = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !COMMON_WORDS.has(word));
