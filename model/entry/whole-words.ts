import type { Line } from './line.ts';
import type { NameMark } from './mark-line.ts';

/** Words that end before an apostrophe, as no name does: « l’ », « jusqu’ ». */
const ELIDED = /^(?:[a-z]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)$/;

/** Extends a new name to the end of its last word: « collège Prud’homme ». */
export function withWholeWord(mark: NameMark, line: Line, text: string): NameMark {
  const { from, to, who } = mark;
  const [last, next] = [line.tokens[to - 1], line.tokens[to]];
  const isWithin =
    who.is === 'new' &&
    last !== undefined &&
    next !== undefined &&
    /^['’]$/.test(text.slice(last.end, next.start)) &&
    !ELIDED.test(last.key) &&
    next.key.length > 1;
  return isWithin
    ? { ...mark, to: to + 1, who: { is: 'new', name: line.raw({ from, to: to + 1 }, text) } }
    : mark;
}
