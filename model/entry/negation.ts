import type { Span } from './line.ts';
import type { MarkedLine } from './mark-line.ts';

/** Returns true if a clause denies its statement. */
export function isNegated(marked: MarkedLine, span: Span, saysSomething: boolean): boolean {
  if (!saysSomething) return false;
  const { line, words, statuses, verbs } = marked;
  // « a une grange qui sert à rien », “wouldn’t it be lovely if”: part of the statement.
  const isPart = (at: number): boolean =>
    statuses.some((mark) => at >= mark.from && at < mark.to) ||
    verbs.some(({ as: { offer } }) => offer !== undefined && at > offer.at && at < offer.to);
  return line
    .all(words.negates, span)
    .some(
      ({ from }) =>
        !isPart(from) &&
        !/^(mal|faux|seulement|que)$/.test(line.key(from + 1)) &&
        !isRemark(marked, span, from),
    );
}

/** Detects a remark on how it is done, apart from who does it: « …, pas cher », but « …, pas encore ». */
function isRemark({ line, words, names, verbs }: MarkedLine, { from, to }: Span, at: number): boolean {
  const next = line.key(at + 1);
  const isApart = at > from && /[,(–—;]/.test(line.tokens[at]?.sign ?? '');
  const isQuality =
    at + 1 < to &&
    !/(?:ée?s?|certaine?s?|vraie?s?|possibles?|true)$/.test(line.tokens[at + 1]?.raw ?? '') &&
    ![words.adverbs, words.determiners, words.prepositions].some((some) => some.has(next));
  return (
    isApart &&
    isQuality &&
    verbs.some((verb) => verb.at >= from && verb.at < at) &&
    [...names, ...verbs].every((mark) => mark.from < at || mark.from >= to)
  );
}
