import { z } from 'zod';
import type { Text } from './texts.ts';

const Phrase = z.strictObject({ find: z.string(), write: z.string() });
type Phrase = z.infer<typeof Phrase>;

/** The lists of `words.yaml`. */
export const WordLists = z.strictObject({
  openings: z.array(z.string()),
  english: z.array(Phrase),
  french: z.array(Phrase),
  notVerbs: z.array(z.string()),
  verbs: z.array(z.string()),
  frenchGuides: z.array(z.string()),
});
export type WordLists = z.infer<typeof WordLists>;

/** Words of the longest sentence; the guide asks for 25. */
const LONGEST_SENTENCE = 30;

const PREPOSITION =
  /^(?:after|among|and|as|at|before|between|by|for|from|in|of|on|or|than|that|to|under|with|within|without)$/;
const DETERMINER =
  /^(?:a|all|an|another|any|both|each|every|it|its|no|one|only|the|their|them|this|what|whether)$/;
const FUNCTION_WORD =
  /^(?:a|all|an|and|any|as|at|before|beside|both|but|by|each|either|every|for|from|half|how|if|in|its|like|no|not|of|on|only|or|so|such|than|that|the|their|these|this|those|to|under|until|what|when|where|whether|which|who|whose|with|within|without)$/;
const AUXILIARY =
  /\b(?:am|are|be|been|can|cannot|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would)\b|n[’']t\b/;
const SUBORDINATE =
  /(?:^|\s)(?:after|although|as|because|before|how|if|since|so that|than|that|though|unless|until|what|whatever|when|where|whether|which|while|who|whoever|whom|whose|why)\b[^.,;:!?()]*/gi;

export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+(?=[A-ZÀ-Ý«“`*])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[a-z]/i.test(sentence));

export const wordsOf = (text: string): string[] =>
  text.replace(/`[^`]*`/g, 'x').match(/[\p{L}\p{N}’'-]+/gu) ?? [];

/** Returns true if a sentence opens with a verb (“Reads the…”) or has an auxiliary in its main clause. */
export function hasVerb(
  sentence: string,
  { notVerbs, verbs }: Pick<WordLists, 'notVerbs' | 'verbs'>,
): boolean {
  const [first = '', second = ''] = wordsOf(sentence).map((word) => word.toLowerCase());
  const isThirdPerson = /[^su]s$/.test(first) || /(?:ss|us)es$/.test(first);
  if (verbs.includes(first)) return true;
  if (isThirdPerson && !notVerbs.includes(first) && !PREPOSITION.test(second)) return true;
  if (DETERMINER.test(second) && !FUNCTION_WORD.test(first) && !isThirdPerson) return true;
  return AUXILIARY.test(
    sentence
      .toLowerCase()
      .replace(/`[^`]*`/g, 'x')
      .replace(SUBORDINATE, ' '),
  );
}

/** Compiles the rules; the function returned lists what is to be rewritten in a text, each with its advice. */
export function compileRules(words: Omit<WordLists, 'frenchGuides'>): (text: Text) => string[] {
  const opening = new RegExp(`^(?:${words.openings.join('|')})\\b`, 'i');
  const phrases = (list: readonly Phrase[], before: string) =>
    list.map(({ find, write }) => ({ pattern: new RegExp(`${before}(?:${find})`, 'i'), write }));
  const english = phrases(words.english, '\\b');
  const french = phrases(words.french, '');
  // Questions have an interrogative, and labels of screens are no sentences: « What we can decide ».
  const opensWithoutSubject = (sentence: string, kind: Text['kind']): boolean =>
    /^[A-Z]/.test(sentence) &&
    opening.test(sentence) &&
    !/\?\W*$/.test(sentence) &&
    !(kind === 'screen' && (/^That\b/.test(sentence) || !/\.\W*$/.test(sentence)));
  return ({ kind, text, french: isFrench }) => {
    const sentences = sentencesOf(text);
    const faults = sentences
      .filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE)
      .map((sentence) => `${wordsOf(sentence).length} words in a sentence`);
    for (const { pattern, write } of isFrench ? french : english) {
      const found = pattern.exec(text)?.[0].trim();
      if (found !== undefined) faults.push(`“${found}” → ${write}`);
    }
    if (isFrench) return faults;
    const first = sentences[0] ?? text;
    if (kind === 'function' && wordsOf(first).length > 3 && !hasVerb(first, words)) faults.push('no verb');
    if (kind !== 'title' && sentences.some((sentence) => opensWithoutSubject(sentence, kind)))
      faults.push('opening without a subject');
    return faults;
  };
}
