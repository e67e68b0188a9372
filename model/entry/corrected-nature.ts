import type { Nature } from '../contract/vocabulary.ts';
import type { Correction } from './alike.ts';
import { type LinkFact, type Said, sameWho } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine, VerbMark } from './mark-line.ts';
import type { VerbSense } from './verb-sense.ts';

/** Lists the verbs of a line that are no part of these cues: « en fait » is no act. */
export const verbsBeyond = ({ line, verbs }: MarkedLine, ...cues: readonly RegExp[]): readonly VerbMark[] => {
  const hits = cues.flatMap((cue) => line.all(cue));
  return verbs.filter(({ at }) => !hits.some(({ from, to }) => at >= from && at < to));
};

/** Parses a corrected nature: « en fait c'est un marché ». */
export function natureSaid({ line, words }: MarkedLine, whole: Span): Correction | null {
  const corrects = line.first(words.corrects);
  if (corrects === undefined || corrects.from > 1) return null;
  // « c’est un partenariat, pas un achat ».
  const isDenied = ({ from }: Span): boolean =>
    [line.key(from - 1), line.key(from - 2), line.key(from - 3)].some((key) => /^(pas|not)$/.test(key));
  const found = words.natures
    .flatMap(([nature, pattern]) => line.all(pattern, whole).map((hit) => ({ nature, hit })))
    // « en fait elle paye la salle »: what she does, and no « payé ».
    .filter(({ hit }) => !isDenied(hit) && !words.subjects.has(line.key(hit.from - 1)));
  const first = found.find(({ hit }) => hit.from === Math.min(...found.map((one) => one.hit.from)));
  return first === undefined ? null : { op: 'nature', nature: first.nature };
}

/** Detects a verb that is denied before or after it: « pas finance », « finance pas ». */
const isDeniedVerb = ({ line, words }: MarkedLine, { at }: { readonly at: number }): boolean =>
  (line.tokens[at]?.sign === '' && line.all(words.not).some(({ to }) => to === at)) ||
  (line.tokens[at + 1]?.sign === '' && /^(?:pas|non|not)$/.test(line.key(at + 1)));

/** Reads what they do rather than what was noted: « elle finance pas, elle conseille », “not lends, sells”. */
export function natureInstead(marked: MarkedLine, link: LinkFact, last: Said): Correction | null {
  const { verbs } = marked;
  const told = verbs.flatMap(({ at, as }) =>
    as.link === undefined || as.link.sense.does === 'unspecified' ? [] : [{ at, sense: as.link.sense }],
  );
  const [kept, ...others] = told.filter((verb) => !isDeniedVerb(marked, verb));
  const denied = told.filter((verb) => isDeniedVerb(marked, verb));
  const isOther = denied.length > 0 && denied.every(({ sense }) => sense.does === link.nature);
  return kept !== undefined && others.length === 0 && isOther ? becomes(kept.sense, link, last) : null;
}

/** Reads what they do instead: « en fait ils prêtent juste un local », « pas finance, héberge », « hosts, not supplies ». */
export function natureDone(marked: MarkedLine, link: LinkFact, last: Said): Correction | null {
  const { line, words } = marked;
  // « je voulais dire héberge »
  const verbs = verbsBeyond(marked, words.corrects);
  const only = line.first(words.only);
  const acts = verbs.filter(
    ({ as: { link: act } }) =>
      act !== undefined && act.sense.does !== 'unspecified' && isNature(act.sense.does),
  );
  const meant = acts.filter((verb) => !isDeniedVerb(marked, verb));
  const [verb] = meant;
  const match = verb?.as.link;
  if (match === undefined || line.first(words.also) !== undefined) return null;
  const isCorrected = line.first(words.corrects)?.from === 0;
  const isBare = verbs.length === acts.length && line.tokens.length < 6 && meant.length === 1;
  const subject = line.tokens.findIndex(({ key }) => words.subjects.has(key));
  const isTold = subject >= 0 && subject < match.at && line.first(words.negates) === undefined;
  const isInstead = isBare && subject < 0 && (acts.length > 1 || isCorrected);
  if (!isInstead && !(isTold && (isCorrected || only !== undefined))) return null;
  return becomes(match.sense, link, last);
}

/** Returns the change of a link to what a verb says; null if it says the same. */
function becomes({ does, who }: VerbSense, link: LinkFact, last: Said): Correction | null {
  if (!isNature(does) || does === link.nature) return null;
  const nature = { op: 'nature', nature: does } as const;
  if (link.from.length === 0 || who === 'together') return nature;
  // « no, it hosts them », after « buys from it »: the seller hosts.
  const givers = who === 'subject' ? last.subjects : last.objects;
  const isTurned = givers.every((giver) => link.to.some((one) => sameWho(one, giver)));
  return isTurned ? { ...nature, givers: link.to } : nature;
}

const isNature = (does: string): does is Nature =>
  does !== 'carry' && does !== 'need' && does !== 'offer' && does !== 'ask';
