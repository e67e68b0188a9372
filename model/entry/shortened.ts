import type { Names } from '../names/name-index.ts';
import { singular } from '../names/near-words.ts';
import { fullWord, isOfName, isStart } from '../names/shortened-words.ts';
import type { LanguageWords } from './language-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './words-of-line.ts';

interface Vocabulary {
  readonly names: Names;
  readonly words: LanguageWords;
  readonly lexicon: Lexicon;
  readonly isWord: (key: string) => boolean;
}

/**
 * Writes shortened words in full: « hôp. loc. prête terr. » for « hôpital local prête terrain », « gpt » for
 * « groupement ». Their full stop ends no sentence.
 */
export function withFullWords(
  tokens: readonly Token[],
  text: string,
  { names, words, lexicon, isWord }: Vocabulary,
): readonly Token[] {
  let wasCut = false;
  return tokens.map((token, at) => {
    const { key, sign, raw } = token;
    const own = wasCut && /^[.°]/.test(sign) ? { ...token, sign: sign.slice(1) } : token;
    const next = tokens[at + 1];
    const isFree = !isWord(key) && !isOfName(key, names) && !/^\p{Lu}+$/u.test(raw);
    const mayBeCut =
      isFree &&
      /^[.°]/.test(text.slice(token.end)) &&
      next?.isLarge !== true &&
      !words.subjects.has(next?.key ?? '') &&
      !OPENS.test(next?.key ?? '');
    const full = isFree
      ? (fullWord(key, mayBeCut, names) ?? (mayBeCut ? wordOf(key, words, lexicon) : null))
      : null;
    wasCut = full !== null || (mayBeCut && (isStart(key, names) || CUT.test(key)));
    return full === null ? own : { ...own, key: full };
  });
}

/** Words that a sentence begins with. */
const OPENS = /^(?:le|la|les|l|un|une|on|nous|je|the|we|i)$/;

/** A start that no word of its own ends with: « réunion part. » */
const CUT = /^[a-z]{1,4}[b-df-hj-mp-rtv-z]$/;

/** Returns the thing or verb that begins so; null if several do. */
function wordOf(key: string, { things }: LanguageWords, { patterns }: Lexicon): string | null {
  if (key.length < 3 || patterns.has(key)) return null;
  const whole = [...things].filter((word) => word.startsWith(key));
  const [thing] = whole;
  if (thing !== undefined && new Set(whole.map(singular)).size === 1) return thing;
  const verbs = [...patterns].filter(([form]) => form.startsWith(key));
  const infinitives = new Set(verbs.flatMap(([, some]) => some.map(({ infinitive }) => infinitive)));
  const present = verbs.find(([, some]) => some.some(({ tense }) => tense === 'present'));
  return thing === undefined && infinitives.size === 1 && present !== undefined ? present[0] : null;
}
