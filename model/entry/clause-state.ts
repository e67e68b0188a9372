import type { CooperationStatus } from '../contract/vocabulary.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark } from './mark-line.ts';

/** Tests whether a clause states an activity next to names: a level, a state, or a possible verb. */
export function saysSomething(
  marked: MarkedLine,
  { from, to }: Span,
  names: readonly NameMark[],
  count: number,
): boolean {
  if (count < 2) return false;
  const { levels, statuses, isTaken, line, words } = marked;
  const within = (mark: Span): boolean => mark.from >= from && mark.from < to;
  if (levels.some(within) || statuses.some(within)) return true;
  if (line.first(words.joinings, { from, to }) !== undefined) return true;
  const first = names[0]?.to ?? from;
  for (let at = first; at < to; at++) {
    const key = line.key(at);
    if (isTaken(at) || words.determiners.has(key) || words.prepositions.has(key) || words.and.has(key))
      continue;
    if (words.adverbs.has(key) && key !== 'ensemble' && key !== 'together') continue;
    return true;
  }
  return false;
}

/** Endings of what was done, after « avoir » and after « être »: « a repeint », « est liée ». */
const DONE = /(?:é|ée|és|ées|ed|ues?|us|is|ie?s?|it|int|ert)$/;
const BEEN = /(?:é|ée|és|ées|ed|ues?|us|is|ie?s?)$/;

/** A state says no link: « la MJC est à côté du collège »; « ont la même chambre froide » does. */
export function isState({ line, words, levels, statuses, names }: MarkedLine, span: Span): boolean {
  const within = (mark: Span): boolean => mark.from >= span.from && mark.from < span.to;
  if (levels.some(within) || statuses.some(within)) return false;
  if (
    line.first(
      / (?:memes?|communs?|communes?|ensemble|same|common|together|partenaires?|partners?|joint|shared|partage|jumeles?|jumelees?)(?= )/g,
      span,
    ) !== undefined
  )
    return false;
  for (let at = span.from; at < span.to; at++) {
    const key = line.key(at);
    const isHave =
      key === 'a' ? line.tokens[at]?.raw !== 'à' && names.some(({ to }) => to === at) : words.have.has(key);
    // « l’été » is no state, « a été » is.
    const isSummer = key === 'ete' && !words.have.has(line.key(at - 1));
    // « c’est Emmaüs qui meuble … »: pointed at.
    const isPointed =
      /^(c|ce|it|that)$/.test(line.key(at - 1)) &&
      line.first(/ (?:qui|who)(?= )/g, { from: at, to: span.to }) !== undefined;
    if (!isHave && (!words.be.has(key) || isSummer || isPointed)) continue;
    // « est liée au collège », « a signé avec ».
    const next = line.tokens[at + 1]?.raw ?? '';
    return !(isHave ? DONE : BEEN).test(next);
  }
  return false;
}

/**
 * Tests for an act by a verb nobody knows that may be none or have ended: « se sont éloignées », « a repris son
 * local ».
 */
export function isOpen(
  { line, words, names, levels }: MarkedLine,
  { from, to }: Span,
  status: CooperationStatus,
): boolean {
  if (line.first(/ (?:se sont|s est|se sont tous|se sont toutes)(?= )/g, { from, to }) !== undefined)
    return true;
  if (status !== 'active' || levels.some((mark) => mark.from >= from && mark.from < to)) return false;
  // « se tournent le dos »: nobody knows what they do to each other.
  if (words.head === 'first' && line.first(/ (?:se|s)(?= )/g, { from, to }) !== undefined) return true;
  return line.tokens.some(
    ({ key }, at) =>
      at >= from &&
      at + 1 < to &&
      words.have.has(key) &&
      (key !== 'a' || (line.tokens[at]?.raw !== 'à' && names.some((name) => name.to === at))) &&
      DONE.test(line.tokens[at + 1]?.raw ?? ''),
  );
}

/** Finds another verb outside every clause: « … et la mairie en a un ». */
export function secondVerb(
  { line, words, names }: MarkedLine,
  { from, to }: Span,
  verb: VerbMark | null,
): boolean {
  if (verb === null) return false;
  for (let at = Math.max(from, verb.at + 1); at < to; at++) {
    const key = line.key(at);
    const before = line.key(at - 1);
    const isName = names.some((name) => name.to === at);
    if (
      key === 'a'
        ? /^(en|y|l)$/.test(before)
        : (words.have.has(key) || words.be.has(key)) && (isName || /^(en|y|l|qui|who)$/.test(before))
    )
      return true;
  }
  return false;
}
