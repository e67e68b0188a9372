import { type CooperationStatus, DIRECTED_NATURES, type Nature } from '../contract/vocabulary.ts';
import type { Parts } from './clause-parts.ts';
import { isOfPast, isOpen, isSuspect, isUntold, secondVerb } from './clause-state.ts';
import type { Doubt } from './facts.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark } from './mark-line.ts';

/** Detects two names after the verb with only an article between: « l'ADEME finance l'ALEC, et la région la SCIC ». */
const isGapped = (
  { line, words }: MarkedLine,
  names: readonly NameMark[],
  match: VerbMatch | null,
): boolean =>
  match !== null &&
  names.some((name, i) => {
    const next = names[i + 1];
    return (
      next !== undefined &&
      name.from >= match.to &&
      next.from === name.to + 1 &&
      words.definite.has(line.key(name.to)) &&
      !words.prepositions.has(line.key(name.to)) &&
      line.tokens[name.to]?.sign === ''
    );
  });

/** Detects an act that depends on an unknown verb before it: « hésite à financer », « regarde pour financer ». */
const isOnlyMeant = ({ line }: MarkedLine, match: VerbMatch | null, status: CooperationStatus): boolean =>
  match?.tense === 'infinitive' &&
  status === 'active' &&
  /^(a|de|d|pour|comment|to)$/.test(line.key(match.from - 1));

/** Detects something said in a clause that its link does not carry: another verb between its names, a promise, money. */
function isElsewhere(
  marked: MarkedLine,
  { from, to }: Span,
  match: VerbMatch | null,
  { objects }: Parts,
): boolean {
  const within = (mark: Span): boolean => mark.from >= from && mark.from < to;
  // « la commune et la CUMA replantent », where trees are promised.
  const hasPromise = marked.commitments.some(
    (mark) =>
      within(mark) &&
      (mark.weight > 1 ||
        (match === null && mark.to === to && marked.names.some((name) => name.to === mark.from))),
  );
  // « trees: wildlife trust leading, school helping »
  const isUnderPromise =
    marked.line.tokens[from]?.sign.includes(':') === true &&
    marked.commitments.some((mark) => mark.to === from);
  const others = marked.verbs.filter(
    ({ at, as }) =>
      at >= from &&
      at < to &&
      match !== null &&
      (at < match.from || at >= match.to) &&
      as.link !== undefined &&
      as.link.tense !== 'infinitive' &&
      as.link.tense !== 'gerund' &&
      as.link.tense !== 'participle',
  );
  // « a poussé la ville à aider les jardins »: who aids whom is another link.
  const isPursued = marked.verbs.some(
    ({ at, as }) =>
      match !== null &&
      at >= match.to &&
      at < to &&
      as.link?.tense === 'infinitive' &&
      /^(a|de|d|to)$/.test(marked.line.key(at - 1)) &&
      marked.names.some((name) => name.from >= match.to && name.to <= at) &&
      marked.names.some((name) => name.from > at && name.to <= to),
  );
  // « leur prêtent un terrain »: to somebody who is not named.
  const isTold = match !== null && objects.length === 0 && /^(lui|leur)$/.test(marked.line.key(match.at - 1));
  // « oriente des familles vers la croix rouge, et les restos les nourrissent »: the families perhaps.
  const areThey =
    match !== null &&
    /^(les|leur)$/.test(marked.line.key(match.at - 1)) &&
    marked.line.tokens.slice(0, match.at).some(({ key }) => GUIDED.test(key));
  // « se ravitaille chez », where only « ravitailler » is known: the other way round perhaps.
  const isTurned =
    match !== null &&
    marked.words.head === 'first' &&
    !match.isReflexive &&
    match.sense.who !== 'together' &&
    /^(se|s)$/.test(marked.line.key(match.at - 1));
  return isTurned || areThey || hasPromise || isUnderPromise || isPursued || isTold || others.length > 0;
}

/** People whom one organisation sends to another. */
const GUIDED =
  /^(gens|jeunes|eleves|familles|enfants|gamins|gosses|personnes|habitants|locataires|patients)$/;

/**
 * Returns true if other words separate the names before a verb, so that they are no list of its subjects: «
 * les aciéries sont au club et achètent … ».
 */
function isBrokenList(
  { line, words }: MarkedLine,
  { from }: Span,
  names: readonly NameMark[],
  verb: VerbMark | null,
): boolean {
  const before = names.filter((name) => verb !== null && name.to <= verb.from && name.from >= from);
  return before.some((name, i) => {
    const next = before[i + 1];
    if (next === undefined) return false;
    for (let at = name.to; at < next.from; at++)
      if (
        words.be.has(line.key(at)) ||
        (words.have.has(line.key(at)) &&
          (line.key(at) !== 'a' || (at === name.to && line.tokens[at]?.raw === 'a')))
      )
        return true;
    return false;
  });
}

/** Finds a party with an unusual preposition for the verb: it raises a question. */
function misplaced({ placed, isPassive }: Parts, nature: Nature, match: VerbMatch | null): readonly Doubt[] {
  if (isPassive || match === null || (match.infinitive === 'faire' && nature === 'commissions')) return [];
  // « loge des gens suivis par le CCAS »: what somebody else does.
  if (
    match.sense.who !== 'together' &&
    !match.preposition?.match(/^(par|by)$/) &&
    placed.some(({ by }) => /^(par|by)$/.test(by))
  )
    return [{ is: 'words', words: match.infinitive }];
  if (!DIRECTED_NATURES.has(nature)) return [];
  // « achète du pain pour l’école »: not from the school.
  if (
    match.sense.does === 'commissions' &&
    match.preposition === undefined &&
    placed.some(({ by }) => /^(pour|for)$/.test(by))
  )
    return [{ is: 'words', words: match.infinitive }];
  const direct = placed.filter(
    ({ by }) =>
      by === '' || by === 'et' || by === 'de' || by === 'du' || by === 'des' || by === 'd' || by === 'of',
  );
  const others = placed.filter((one) => !direct.includes(one));
  if (others.length === 0) return [];
  const tolerated =
    direct.length === 0 && others.every(({ by }) => !/^(avec|with|par|by|sans|contre)$/.test(by));
  return tolerated || match.preposition !== undefined
    ? []
    : [{ is: 'words', words: others.map(({ by }) => by).join(' ') }];
}

/** Detects money in a clause: who pays whom is not left open without asking. */
const isOfMoney = ({ line }: MarkedLine, { from, to }: Span): boolean =>
  line.first(
    / (?:sous|argent|fric|thunes?|pognon|subventions?|euros?|budget|money|grants?|pounds|cash|budgets?)(?= )/g,
    { from, to },
  ) !== undefined || line.tokens.some(({ sign }, at) => at > from && at < to && /[%€£$]/.test(sign));

/** A link as a clause was read so far. */
interface ReadLink {
  readonly verb: VerbMark | null;
  readonly match: VerbMatch | null;
  readonly nature: Nature;
  readonly status: CooperationStatus;
  readonly parts: Parts;
  readonly names: readonly NameMark[];
}

/** Detects « la salle dont dispose l'épicerie appartient à la ville », but « les collèges, dont Jean-Moulin ». */
const isOpenRelative = ({ line, words, names }: MarkedLine, { from, to }: Span): boolean => {
  const at = line.tokens.findIndex(({ key }, i) => i >= from && i < to && key === 'dont');
  return (
    at >= 0 &&
    line.tokens
      .slice(at + 1, to)
      .some(
        ({ key }, i) =>
          !words.determiners.has(key) &&
          !words.and.has(key) &&
          !names.some((name) => at + 1 + i >= name.from && at + 1 + i < name.to),
      )
  );
};

/** Lists why a link may not be noted as it was read, without asking. */
export function linkDoubts(marked: MarkedLine, span: Span, link: ReadLink): readonly Doubt[] {
  const { verb, match, nature, status, parts, names } = link;
  const doubts: Doubt[] = [...misplaced(parts, nature, match)];
  // English has one past for both: « paid for the roof ».
  if (match?.tense === 'past' && status === 'active' && marked.words.head === 'first')
    doubts.push({ is: 'words', words: marked.line.raw(match, marked.text) });
  if (
    match !== null &&
    nature !== 'governs' &&
    verb?.as.link === undefined &&
    (verb?.as.need ?? verb?.as.offer) !== undefined
  )
    doubts.push({ is: 'words', words: match.infinitive });
  const isOpenClause =
    isOpenRelative(marked, span) ||
    isBrokenList(marked, span, names, verb) ||
    secondVerb(marked, span, verb) ||
    isGapped(marked, names, match) ||
    isOnlyMeant(marked, match, status) ||
    isElsewhere(marked, span, match, parts) ||
    isSuspect(marked, span) ||
    (match === null && nature === 'unspecified' && isVague(marked, span, link));
  if (isOpenClause) doubts.push({ is: 'words', words: marked.line.raw(span, marked.text) });
  return doubts;
}

/** Detects an act in no known word, or one of money whose payer is not told. */
function isVague(marked: MarkedLine, span: Span, { status, parts, names }: ReadLink): boolean {
  const isShare = marked.line.tokens.some(
    ({ sign }, at) => at > span.from && at < span.to && sign.includes('%'),
  );
  const isRaised =
    parts.placed.length > 0 && !isShare && parts.placed.every(({ by }) => /^(?:pour|for)$/.test(by));
  return (
    isOpen(marked, span, status) ||
    (status === 'active' && isOfPast(marked, span)) ||
    (status === 'active' && isUntold(marked, span, names)) ||
    (!isRaised && isOfMoney(marked, span))
  );
}
