import type { Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark } from './mark-line.ts';

/** Detects « celui-ci », « ce dernier », « the latter »: who was named last. */
export const isTheLatter = ({ line }: MarkedLine, { from }: Span): boolean =>
  line.first(
    / (?:(?:et )?(?:celui|celle|ceux|celles) (?:ci|la)|(?:et )?c(?:e|es|et|ette) dernier(?:e|s|es)?|(?:and )?the latter)(?= )/g,
  )?.from === from;

/** Finds a subject pronoun before the verb. */
export function pronounBefore(
  { line, words }: MarkedLine,
  { from, to }: Span,
  verb: VerbMark | null,
  left: readonly NameMark[],
): { readonly word: string; readonly isPlural: boolean } | null {
  if (left.length > 0) return null;
  for (let at = from; at < Math.min(to, verb?.at ?? to); at++) {
    const isStressed = at === from && /^(lui|eux)$/.test(line.key(at)) && line.key(at + 1) === 'aussi';
    if (!isStressed && !words.subjects.has(line.key(at))) continue;
    return { word: line.key(at), isPlural: words.plurals.has(line.key(at)) };
  }
  return null;
}

/** Finds an object pronoun: « la banque les aide ». */
export function objectPronoun(
  { line, words, names }: MarkedLine,
  verb: VerbMark | null,
  left: readonly NameMark[],
): string | null {
  if (verb === null) return null;
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 3); at--) {
    const key = line.key(at);
    if (!words.objects.has(key) || /^(y|en)$/.test(key)) continue;
    // « le centre social Les Tilleuls organise … »: part of a name.
    if (names.some(({ from, to }) => at >= from && at < to)) continue;
    const next = names.some(({ from }) => from === at + 1);
    if (next) continue;
    const isAfterName = left.some(({ to }) => to <= at);
    if (isAfterName || words.subjects.has(line.key(at - 1))) return key;
  }
  // English puts it after: « the bank helps them ».
  const after = line.key(verb.at + 1);
  return /^(them|him|her|it)$/.test(after) && words.head === 'last' ? after : null;
}
