import type { Language } from '../contract/primitives.ts';

const VOWEL = /^[aeiouyàâäéèêëîïôöùûü]/i;
/** Names that begin so take « du » and « des » for « de le » and « de les ». */
const ARTICLES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^le\s+/i, 'du '],
  [/^les\s+/i, 'des '],
];

/** What a land is called by itself: after one of its actors. */
export function around(name: string, language: Language): string {
  if (language === 'en') return `Around ${name}`;
  const article = ARTICLES.find(([pattern]) => pattern.test(name));
  if (article !== undefined) return `Autour ${name.replace(...article)}`;
  return VOWEL.test(name) ? `Autour d’${name}` : `Autour de ${name}`;
}
