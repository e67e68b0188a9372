import type { Span } from './line.ts';
import type { MarkedLine, VerbMark } from './mark-line.ts';

/** Splits a line at full stops, semicolons and question marks. */
export function sentencesOf({ line, repairs, words, verbs }: MarkedLine, from = 0): readonly Span[] {
  // « finance la maison… enfin l’hôpital »: one sentence.
  const hesitates = (sign: string, at: number): boolean =>
    /^(?:…|\.{2,})$/.test(sign) &&
    line.first(words.repairs, { from: at, to: line.tokens.length })?.from === at &&
    !verbs.some((verb) => verb.at >= at);
  const cuts = line.tokens.flatMap(({ sign }, at) =>
    at > from &&
    /[.;!?…]/.test(sign) &&
    !hesitates(sign, at) &&
    !repairs.some((repair) => at > repair.from && at < repair.to)
      ? [at]
      : [],
  );
  return spansBetween({ from, to: line.tokens.length }, cuts);
}

export const spansBetween = (whole: Span, cuts: readonly number[]): readonly Span[] => {
  const edges = [whole.from, ...cuts, whole.to];
  return edges.slice(1).map((to, i) => ({ from: edges[i] ?? whole.from, to }));
};

/** Lists the conjugated verbs within a span. */
export const verbsIn = ({ verbs }: MarkedLine, { from, to }: Span): readonly VerbMark[] =>
  verbs.filter(({ at }) => at >= from && at < to);

export const isInfinitive = ({ as }: VerbMark): boolean =>
  Object.values(as).every(({ tense }) => tense === 'infinitive' || tense === 'gerund');

/** Splits a sentence in clauses, each with a verb of its own: « A héberge B et conseille C », « C, qui finance D ». */
export function clausesOf(marked: MarkedLine, sentence: Span): readonly Span[] {
  // « la commune voudrait loger la SNSM »: what somebody wishes or plans is a verb of its own.
  const isWished = ({ from }: VerbMark): boolean => marked.statuses.some(({ to }) => to === from);
  const verbs = verbsIn(marked, sentence).filter((verb) => !isInfinitive(verb) || isWished(verb));
  const cuts: number[] = [];
  for (const [i, verb] of verbs.entries()) {
    const next = verbs[i + 1];
    if (next === undefined) break;
    const cut = cutBetween(marked, verb, next);
    if (cut !== null) cuts.push(cut);
  }
  const unverbed = [
    ...cutBeforeCircumstance(marked, sentence, cuts),
    ...cutBeforeStatus(marked, sentence, cuts),
    ...cutBeforeNot(marked, sentence, cuts),
    ...cutAfterCircumstance(marked, sentence, cuts),
    ...cutBeforeAlso(marked, sentence, cuts),
    ...cutBeforeAnswer(marked, sentence, cuts),
  ];
  return spansBetween(
    sentence,
    [...cuts, ...unverbed].sort((a, b) => a - b),
  );
}

/** Says that somebody has what the one before lacks. */
const HAS_ONE =
  / (?:en (?:a|ont)(?: (?:bien|peut etre|justement))?(?: (?:un|une|deux|trois|plein|quelques|plusieurs))?|peu(?:t|vent) en (?:preter|fournir|donner|offrir)(?: (?:un|une|deux))?|(?:has|have)(?: got)? (?:one|some|two|plenty|a spare one|one spare|one going spare))(?= )/g;

/**
 * Returns the thing that somebody has right after their name: « … en a une » is what another lacks (`same`), « … a une
 * salle » a resource; null for neither.
 */
export function hasOne(
  { line, words, resources }: Pick<MarkedLine, 'line' | 'words' | 'resources'>,
  { to }: Span,
  end: number,
): string | null {
  if (line.first(HAS_ONE, { from: to, to: end })?.from === to) return 'same';
  const at = line.key(to + 1) === 'got' ? to + 2 : to + 1;
  const isHave = words.have.has(line.key(to)) && line.tokens[to]?.raw !== 'à';
  if (
    !isHave ||
    !words.indefinite.has(line.key(at)) ||
    /^(?:son|sa|ses|leurs?|its|their)$/.test(line.key(at))
  )
    return null;
  return resources.find(({ from, to: last }) => from > at && from < at + 4 && last <= end)?.id ?? null;
}

/** Cuts before who has what somebody lacks: « cherche une salle, la médiathèque en a une ». */
const cutBeforeAnswer = (
  { line, words, names, verbs, resources }: MarkedLine,
  sentence: Span,
  cuts: readonly number[],
): readonly number[] =>
  names.flatMap((name) => {
    if (hasOne({ line, words, resources }, name, sentence.to) === null || name.from < sentence.from)
      return [];
    if (!verbs.some(({ at, as }) => at < name.from && as.need !== undefined)) return [];
    const start = words.definite.has(line.key(name.from - 1)) ? name.from - 1 : name.from;
    const at = words.and.has(line.key(start - 1)) ? start - 1 : start;
    const isApart = at < start || line.tokens[start]?.sign === ',';
    return isApart && at > sentence.from && !cuts.includes(at) ? [at] : [];
  });

/** Cuts off a clause without a verb that ends a list of roles: « …, la scic en appui ». */
function cutBeforeStatus(
  { line }: MarkedLine,
  { from, to }: Span,
  cuts: readonly number[],
): readonly number[] {
  return line.tokens.flatMap(({ sign, key }, at) =>
    at > from &&
    at < to &&
    sign === ',' &&
    !cuts.includes(at) &&
    key !== 'et' &&
    / (?:en appui|en soutien|en renfort|in support|as backup) /.test(
      ` ${line.tokens
        .slice(at, to)
        .map((token) => token.key)
        .join(' ')} `,
    )
      ? [at]
      : [],
  );
}

/** Detects the start of a clause of circumstance: « pendant que », but « pendant les formations ». */
export const isCircumstance = ({ line, words }: Pick<MarkedLine, 'line' | 'words'>, at: number): boolean => {
  const key = line.key(at);
  if (key === 'pendant') return /^qu?e?$/.test(line.key(at + 1));
  // « si la CC finançait le CPIE ce serait bien »: a wish.
  return words.circumstances.has(key) && !(at === 0 && key === 'si' && line.first(IDEAL) !== undefined);
};

const IDEAL = / (?:ce|ca) (?:serait|aiderait|arrangerait|changerait)(?= )/g;

/** Cuts off a circumstance (when, why, condition): « … quand il est en galère ». */
const cutBeforeCircumstance = (
  { line, words, names }: MarkedLine,
  { from, to }: Span,
  cuts: readonly number[],
): readonly number[] =>
  line.tokens.flatMap((_, at) =>
    at > from &&
    at < to &&
    isCircumstance({ line, words }, at) &&
    !cuts.includes(at) &&
    names.some((name) => name.to <= at)
      ? [at]
      : [],
  );

/** Cuts off the same act by somebody else: « … et le secours pop aussi ». */
function cutBeforeAlso(
  { line, words, names, verbs }: MarkedLine,
  { from, to }: Span,
  cuts: readonly number[],
): readonly number[] {
  const also = line.all(words.also, { from, to }).find((hit) => hit.to === to);
  const at = line.tokens.findLastIndex(
    ({ key, sign }, i) => i > from && i < to && (words.and.has(key) || sign === ','),
  );
  if (also === undefined || at < 0 || cuts.includes(at)) return [];
  const isOther =
    names.filter((name) => name.from >= at && name.to <= also.from).length === 1 &&
    verbs.some((verb) => verb.at >= from && verb.at < at) &&
    !verbs.some((verb) => verb.at > at && verb.at < also.from);
  return isOther ? [at] : [];
}

/** Cuts off a circumstance that opens a sentence: « quand il pleut, la MJC héberge le marché ». */
function cutAfterCircumstance(
  { line, words, names }: MarkedLine,
  { from, to }: Span,
  cuts: readonly number[],
): readonly number[] {
  if (!isCircumstance({ line, words }, from)) return [];
  for (let at = from + 1; at < to; at++)
    if (
      line.tokens[at]?.sign === ',' ||
      (at > from + 1 && names.some((name) => name.from === at + 1 && words.definite.has(line.key(at))))
    )
      return cuts.includes(at) ? [] : [at];
  return [];
}

/** Finds where a negated clause begins: « … mais pas la régie ». */
const cutBeforeNot = ({ line }: MarkedLine, sentence: Span, cuts: readonly number[]): readonly number[] =>
  line
    .all(
      / (?:mais|et pas|but|and not)(?= (?:pas|plus|not|no longer|il|elle|ils|elles|they|it) )| (?:et pas|and not)(?= )/g,
      sentence,
    )
    .map(({ from }) => from)
    .filter((at) => at > sentence.from && !cuts.includes(at));

/**
 * Returns the start of the next clause: at « et », a comma or « qui » if only its subject precedes the verb.
 */
function cutBetween(marked: MarkedLine, verb: VerbMark, next: VerbMark): number | null {
  const { line, words, names } = marked;
  const first = verb.at + 1;
  for (let at = Math.min(next.from, next.at); at >= first; at--) {
    const { key = '', sign = '' } = line.tokens[at] ?? {};
    const joins =
      words.and.has(key) ||
      key === 'qui' ||
      (/^(?:laquelle|lequel|lesquels|lesquelles)$/.test(key) && sign === ',') ||
      key === 'who' ||
      (key === 'which' && line.tokens[at]?.sign === ',');
    if (!joins && !/[,:]/.test(sign)) continue;
    const start = joins ? at + 1 : at;
    // A list ends before: « A, B et C financent ».
    const before = names.filter(({ from: place, to }) => place >= first && to <= at);
    const after = names.filter(({ from: place, to }) => place >= start && to <= next.at);
    const isList =
      joins && words.and.has(key) && after.length > 0 && before.length > 0 && before.at(-1)?.to === at;
    const earlier = isList ? listStart(marked, first, at) : null;
    if (earlier !== null && before.length > 1) return earlier;
    return at;
  }
  return null;
}

/** Returns the start of a list that ends with « et », if a comma opens it. */
function listStart({ line }: MarkedLine, from: number, to: number): number | null {
  for (let at = to - 1; at > from; at--) if (/,/.test(line.tokens[at]?.sign ?? '')) return at;
  return null;
}
