import type { Nature } from '../contract/vocabulary.ts';
import type { Correction } from './alike.ts';
import type { LinkFact } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine } from './mark-line.ts';

/** Parses a corrected nature: « en fait c'est un marché ». */
export function natureSaid({ line, words }: MarkedLine, whole: Span): Correction | null {
  const corrects = line.first(words.corrects);
  if (corrects === undefined || corrects.from > 1) return null;
  // « c’est un partenariat, pas un achat ».
  const isDenied = ({ from }: Span): boolean =>
    [line.key(from - 1), line.key(from - 2), line.key(from - 3)].some((key) => /^(pas|not)$/.test(key));
  const found = words.natures
    .flatMap(([nature, pattern]) => line.all(pattern, whole).map((hit) => ({ nature, hit })))
    .filter(({ hit }) => !isDenied(hit));
  const first = found.find(({ hit }) => hit.from === Math.min(...found.map((one) => one.hit.from)));
  return first === undefined ? null : { op: 'nature', nature: first.nature };
}

/** Reads what they do rather than what was noted: « elle finance pas, elle conseille », “not lends, sells”. */
export function natureInstead({ line, words, verbs }: MarkedLine, link: LinkFact): Correction | null {
  const told = verbs.flatMap(({ at, as }) =>
    as.link === undefined || as.link.sense.does === 'unspecified' ? [] : [{ at, does: as.link.sense.does }],
  );
  const isDenied = (at: number): boolean =>
    (line.tokens[at]?.sign === '' && line.all(words.not).some(({ to }) => to === at)) ||
    (line.tokens[at + 1]?.sign === '' && /^(?:pas|non|not)$/.test(line.key(at + 1)));
  const [kept, ...others] = told.filter(({ at }) => !isDenied(at));
  const denied = told.filter(({ at }) => isDenied(at));
  const isOther = denied.length > 0 && denied.every(({ does }) => does === link.nature);
  return kept !== undefined &&
    others.length === 0 &&
    isOther &&
    kept.does !== link.nature &&
    isNature(kept.does)
    ? { op: 'nature', nature: kept.does }
    : null;
}

/** Reads what they do instead: « en fait ils prêtent juste un local », « pas financer, juste héberger ». */
export function natureDone({ line, words, verbs }: MarkedLine, link: LinkFact): Correction | null {
  const only = line.first(words.only);
  if (line.first(words.corrects)?.from !== 0 && only === undefined) return null;
  const isInfinitive = verbs.length > 0 && verbs.every(({ as }) => as.link?.tense === 'infinitive');
  const not = line.first(words.not);
  const isInstead = isInfinitive && not?.from === 0 && only !== undefined;
  const verb = verbs.find(
    ({ at, as }) =>
      as.link !== undefined && as.link.sense.does !== 'unspecified' && !(isInstead && at < only.from),
  );
  const subject = line.tokens.findIndex(({ key }) => words.subjects.has(key));
  if (verb?.as.link === undefined) return null;
  if (!isInstead && (subject < 0 || subject > verb.at || line.first(words.negates) !== undefined))
    return null;
  if (line.first(words.also) !== undefined) return null;
  const { does } = verb.as.link.sense;
  return does === link.nature || !isNature(does) ? null : { op: 'nature', nature: does };
}

const isNature = (does: string): does is Nature =>
  does !== 'carry' && does !== 'need' && does !== 'offer' && does !== 'ask';
