import type { Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark } from './mark-line.ts';

/** Returns the relative pronoun between two names before the verb: « la verrerie, que l’ALEC conseille »; null for none. */
export function relativeBetween({ line, words }: MarkedLine, left: readonly NameMark[]): number | null {
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return null;
  for (let at = first.to; at < last.from; at++)
    if (
      words.relatives.has(line.key(at)) ||
      (line.key(at) === 'qui' && words.prepositions.has(line.key(at - 1)))
    )
      return at;
  return null;
}

/** Detects a clause with the subject of the one before: « … et conseille C », « qui héberge D ». */
export const startsJoined = ({ line, words }: MarkedLine, { from }: Span): boolean =>
  words.and.has(line.key(from)) ||
  line.key(from) === 'qui' ||
  line.key(from) === 'who' ||
  line.key(from) === 'which';

/** Detects a main clause after a relative one: « le GAEC, qui livre l’AMAP, est membre de la CUMA ». */
export const resumes = ({ line, words }: MarkedLine, { from }: Span, verb: VerbMark | null): boolean =>
  from > 0 &&
  line.tokens[from]?.sign === ',' &&
  (verb?.from === from || (verb?.at === from + 1 && words.be.has(line.key(from))));

/** Detects a clause whose subject was the object of the one before: « les restos, que la ville héberge, manquent de place ». */
export function followsObject({ line, words }: MarkedLine, { from }: Span): boolean {
  for (let at = from - 1; at > 0; at--)
    if (line.tokens[at]?.sign === ',') return words.relatives.has(line.key(at));
  return false;
}
