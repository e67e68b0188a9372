import type { Names } from '../names/name-index.ts';
import { singular } from '../names/near-words.ts';
import { isOfName } from '../names/shortened-words.ts';
import { type Token, tokenAt } from './words-of-line.ts';

/** An article typed without its space: « lamairie ». */
const ARTICLE = /^(?:les|des|aux|the|la|le|du|au)(?=....)/;

/** Parts words typed without a space between: « lecollege », « foodbank », and « c la mairie » for « c’est la mairie ». */
export const withSpaces = (
  tokens: readonly Token[],
  text: string,
  names: Names,
  isWord: (key: string) => boolean,
): readonly Token[] =>
  tokens.flatMap((token, at) => {
    const { raw, key, start, end } = token;
    const next = tokens[at + 1];
    if (raw === 'c' && next?.sign === '' && text[end] === ' ' && !/^(?:est|etait|ete)$/.test(next.key))
      return [token, { ...tokenAt('est', end, ''), raw: '', end }];
    const cut =
      key.length < 6 || key.length !== raw.length || isWord(key) || isOfName(key, names)
        ? 0
        : cutOf(key, names);
    return cut === 0
      ? [token]
      : [tokenAt(raw.slice(0, cut), start, token.sign), tokenAt(raw.slice(cut), start + cut, '')];
  });

/** Returns after how many letters of a word the missing space goes; 0 if it lacks none. */
function cutOf(key: string, names: Names): number {
  const article = ARTICLE.exec(key)?.[0].length ?? 0;
  if (article > 0 && isNamed(key.slice(article), names)) return article;
  for (let cut = 3; cut < key.length - 2; cut++) {
    const second = names.byWord.get(singular(key.slice(cut))) ?? [];
    if (names.byWord.get(key.slice(0, cut))?.some((one) => second.includes(one)) === true) return cut;
  }
  return 0;
}

/** Detects the last of three words that hyphens join: « a bike-to-work thing ». */
export const isInCompound = (text: string, token: Token | undefined): boolean =>
  token !== undefined && /-to-$/.test(text.slice(Math.max(0, token.start - 4), token.start));

const isNamed = (word: string, names: Names): boolean =>
  isOfName(word, names) ||
  names.institutions.some(({ is, among }) => among.length > 0 && is.called.includes(word));
