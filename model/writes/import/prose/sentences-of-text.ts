/** Short forms whose point ends no sentence: « M. Roth », « av. de la Gare ». */
const SHORT = /(?:^|[\s(])(?:MM?|Mmes?|Mlle|Dr|Mr|Mrs|Ms|St|Ste|av|bd|env|tél|ex|cf|p|n|etc|\p{Lu})\.$/u;
const ENDS = /[.!?…]["»”)]?\s+(?=["«“(]?\s?\p{Lu}|["«“(]?\s?\d)/gu;
const QUOTED = /^["«“]\s?([^"«»“”]{2,600}?)\s?["»”]$/u;

/** Longest text, in characters, in which links and commitments are looked for. */
export const LONGEST_READ = 600;

/** Splits a paragraph into sentences; a sentence that is quoted whole loses its quotation marks. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(ENDS)) {
    const before = text.slice(start, index + 1);
    if (SHORT.test(before) || !/\p{L}/u.test(before)) continue;
    sentences.push(text.slice(start, index + mark.trimEnd().length));
    start = index + mark.length;
  }
  sentences.push(text.slice(start));
  return sentences.map((one) => (QUOTED.exec(one.trim())?.[1] ?? one).trim()).filter((one) => one !== '');
}
