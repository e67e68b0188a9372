import type { LanguageWords } from './language-words.ts';
import type { Line, Span } from './line.ts';
import type { NameMark } from './mark-line.ts';

/** A name taken back in the same breath, and the words that take it back: « la mairie, euh, la CC finance ». */
export interface SelfRepair extends Span {
  readonly dropped: NameMark;
}

/** Finds names that the next one replaces at once, after at most a word of hesitation. */
export function selfRepairs(
  line: Line,
  names: readonly NameMark[],
  words: LanguageWords,
): readonly SelfRepair[] {
  return names.flatMap((name, i) => {
    const next = names[i + 1];
    if (next === undefined || !isHesitation(line, { from: name.to, to: next.from }, words)) return [];
    return [{ dropped: name, from: name.from, to: next.from }];
  });
}

function isHesitation(
  line: Line,
  { from, to }: Span,
  { definite, prepositions, repairs }: LanguageWords,
): boolean {
  const sign = line.tokens[from]?.sign ?? '';
  const cue = line.first(repairs, { from, to });
  if (cue === undefined || cue.from !== from) return false;
  if (sign === '' && !/^(euh|uh|er|um|pardon|sorry)$/.test(line.key(from))) return false;
  for (let at = cue.to; at < to; at++)
    if (!definite.has(line.key(at)) && !prepositions.has(line.key(at)) && !/^(des|a)$/.test(line.key(at)))
      return false;
  return true;
}
