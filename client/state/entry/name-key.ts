import { wordsTyped } from './tokens.ts';
import { ARTICLES } from './word-lists.ts';

/** Normalises a new name: « la Ruche » and « La ruche » are one. */
export function nameKey(name: string): string {
  const [first = '', ...others] = wordsTyped(name);
  return ARTICLES.has(first) && others.length > 0
    ? others.join(' ')
    : [first, ...others].join(' ') || name.trim();
}
