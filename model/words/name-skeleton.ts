import { nameKey } from './fold-text.ts';

/** Letters of other alphabets, and digits, that are drawn as a Latin letter (Unicode TR 39, those of common faces). */
const LIKENESS = new Map(
  [
    ...['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'ԁd', 'һh', 'кk', 'мm', 'тt', 'вb', 'нh'],
    ...['αa', 'εe', 'ιi', 'κk', 'νv', 'οo', 'ρp', 'τt', 'υu', 'χx', 'βb', 'ηn', 'μu', 'γy'],
    ...['0o', '1i', 'li', '|i', 'ıi', 'ɑa', 'ɡg', 'օo', 'սu', 'հh'],
  ].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** Computes the visual skeleton of a name: names that look the same have the same skeleton. */
export const nameSkeleton = (name: string): string =>
  [...nameKey(name.normalize('NFKC'))]
    .map((letter) => LIKENESS.get(letter) ?? letter)
    .join('')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[\s.'’_-]+/g, '');
