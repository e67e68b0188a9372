import type { LanguageWords } from './language-words.ts';
import type { Line, Span } from './line.ts';
import type { NameMark } from './mark-line.ts';

/** A name taken back in the same breath, and the words that take it back: « la mairie, euh, la CC finance ». */
export interface SelfRepair extends Span {
  readonly dropped: NameMark;
  /** Words at the end that take it back: « …, à la MFR je veux dire ». */
  readonly tail?: Span;
}

/** Finds names that the next one replaces at once, after at most a word of hesitation. */
export function selfRepairs(
  line: Line,
  names: readonly NameMark[],
  words: LanguageWords,
): readonly SelfRepair[] {
  return names.flatMap((name, i) => {
    const next = names[i + 1];
    const tail = next === undefined || i + 2 < names.length ? undefined : tailAfter(line, name, next, words);
    if (next !== undefined && tail !== undefined)
      return [{ dropped: name, from: name.from, to: next.from, tail }];
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

/** Finds what takes a name back at the end of a line, after the next: « au lycée… à la MFR je veux dire ». */
function tailAfter(line: Line, name: NameMark, next: NameMark, words: LanguageWords): Span | undefined {
  const end = line.tokens.length;
  const isNext =
    /[,.…–—-]/.test(line.tokens[name.to]?.sign ?? '') &&
    line.tokens
      .slice(name.to, next.from)
      .every(({ key }) => words.definite.has(key) || words.prepositions.has(key));
  const cue = isNext ? line.first(words.repairs, { from: next.to, to: end }) : undefined;
  // « …, la CAF non »: the last name has no part in it.
  const isDenied = /^(?:non|no)$/.test(line.key(next.to));
  return cue?.from === next.to && cue.to === end && !isDenied ? cue : undefined;
}
