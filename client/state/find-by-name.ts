import { fold, foldedWords } from '../../model/words/fold-text.ts';
import { byName } from '../messages/format.ts';

/** Enough to recognise a name, short enough to stay on screen. */
const LISTED = 8;

/** Finds names with every typed word; a start that matches ranks first. */
export function findByName<T extends { readonly name: string }>(
  all: readonly T[],
  text: string,
  limit = LISTED,
): readonly T[] {
  const words = foldedWords(text);
  const rank = (one: T): number => {
    const name = fold(one.name);
    if (!words.every((word) => name.includes(word))) return -1;
    return name.startsWith(words[0] ?? '') ? 2 : name.includes(` ${words[0]}`) ? 1 : 0;
  };
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => b.rank - a.rank || byName(a.one, b.one))
    .slice(0, limit)
    .map(({ one }) => one);
}
