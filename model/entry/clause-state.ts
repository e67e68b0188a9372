import type { CooperationStatus } from '../contract/vocabulary.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark } from './mark-line.ts';

/** Returns true if a clause states an activity next to names: a level, a state, or a possible verb. */
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
  // The topic stands before the clause: « CC : 12 000 € pour le CIVAM ».
  const first = names.length < count ? from : (names[0]?.to ?? from);
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
const BEEN = /(?:é|ée|és|ées|ed|ing|ues?|us|is|ie?s?)$/;

/** Words of what several have or do together. */
const SHARED =
  / (?:memes?|communs?|communes?|ensemble|same|common|together|partenaires?|partners?|joint|shared|partage|jumeles?|jumelees?)(?= )/g;

/** Nouns of a common act. */
const JOINT =
  / (?:partenariats?|conventions?|chartes?|accords?|projets?|contrats?|collaborations?|cooperations?|liens?|reunions?|guichets?|groupes?|partnerships?|agreements?|deals?|projects?|contracts?|links?|charters?)(?= )/g;

/** Detects names with something after them, beyond a comma or a colon, that is no verb and in no known word. */
export const isUntold = (
  { line, words, levels, statuses }: MarkedLine,
  span: Span,
  names: readonly NameMark[],
): boolean => {
  const last = names.at(-1)?.to ?? span.to;
  // « CCAS et CAF : ils se connaissent vaguement »: after names alone.
  const isTopic =
    names.length === 0 &&
    line.tokens[span.from]?.sign.includes(':') === true &&
    words.subjects.has(line.key(span.from));
  if (isTopic && ![...levels, ...statuses].some(({ from }) => from >= span.from && from < span.to))
    return [SHARED, JOINT, words.joinings].every((pattern) => line.first(pattern, span) === undefined);
  return (
    last < span.to &&
    /[,:;(]/.test(line.tokens[last]?.sign ?? '') &&
    ![...levels, ...statuses].some(({ from }) => from >= span.from && from < span.to) &&
    [SHARED, JOINT, words.joinings].every((pattern) => line.first(pattern, span) === undefined)
  );
};

/** Detects a verb of no cooperation, or of none yet: « perd », « lorgne », « owes »; or for a purpose: « pour que … ». */
export const isSuspect = ({ line, verbs, statuses }: MarkedLine, { from, to }: Span): boolean =>
  verbs.some(
    ({ at, as: { ask, link } }) =>
      at >= from && at < to && ask !== undefined && ask.weight >= (link?.weight ?? 0),
  ) ||
  (!statuses.some((mark) => mark.from >= from && mark.from < to) &&
    line.first(/ (?:(?:pour|afin) (?:que|qu)|so that|in order that)(?= )/g, { from, to }) !== undefined);

/** A state says no link: « la MJC est à côté du collège »; « ont la même chambre froide » does. */
export function isState({ line, words, levels, statuses, names }: MarkedLine, span: Span): boolean {
  const within = (mark: Span): boolean => mark.from >= span.from && mark.from < span.to;
  if (levels.some(within) || statuses.some(within)) return false;
  if (line.first(SHARED, span) !== undefined) return false;
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
 * Detects an act by a verb nobody knows that may be none or have ended: « se sont éloignées », « a repris son
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

/** Returns the status that a verb nobody knows tells by its tense: « votera une convention », « seraient logés ». */
export function statusToCome(
  { line, words, names }: MarkedLine,
  { from, to }: Span,
): CooperationStatus | undefined {
  if (words.head === 'last') return undefined;
  for (let at = from; at < to; at++) {
    const key = line.key(at);
    const isVerbal =
      !names.some((name) => at >= name.from && at < name.to) &&
      !words.things.has(key) &&
      line.tokens[at]?.isLarge === false &&
      !(words.determiners.has(line.key(at - 1)) && !/^(les|leur|l|la|le)$/.test(line.key(at - 1)));
    if (!isVerbal) continue;
    if (/(?:[eid]r|[tv]r|aur|ser|fer)(?:ait|aient)$/.test(key)) return 'wished';
    if (/(?:[eid]r|[tv]r|aur|ser|fer)(?:a|ont)$/.test(key) && !/^(opera|camera)$/.test(key))
      return 'intention';
  }
  return undefined;
}

/** Detects a verb nobody knows in the past: « bidouillait des trucs avec le collège ». */
export const isOfPast = ({ line, words, names, isTaken }: MarkedLine, { from, to }: Span): boolean =>
  words.head === 'first' &&
  line.tokens.some(
    ({ key, isLarge }, at) =>
      at > from &&
      at < to &&
      !isLarge &&
      !isTaken(at) &&
      !words.things.has(key) &&
      !words.determiners.has(line.key(at - 1)) &&
      names.some((name) => name.to <= at && at - name.to < 3) &&
      /..(?:ait|aient)$/.test(key) &&
      !/^(?:fait|sait|tait|plait|parait|connait|souhait|lait|avait|etait|avaient|etaient)$/.test(key),
  );

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
    // « …, la recyclerie a gagné »
    const isDone =
      key === 'a' && isName && line.tokens[at]?.raw === 'a' && DONE.test(line.tokens[at + 1]?.raw ?? '');
    if (isDone) return true;
    // « avant l'été »
    if (key === 'ete' && before === 'l') continue;
    if (
      key === 'a'
        ? /^(en|y|l)$/.test(before)
        : (words.have.has(key) || words.be.has(key)) && (isName || /^(en|y|l|qui|who)$/.test(before))
    )
      return true;
  }
  return false;
}
