import { alike, type Correction, isPlaced, likewise, startsWithAnd, swapOf, withObject } from './alike.ts';
import { hasOne } from './clauses.ts';
import { natureSaid, verbsBeyond } from './corrected-nature.ts';
import { tellsReplacement } from './exchange.ts';
import { type Fact, type LinkFact, partiesOf, type Said, sameWho } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, Who } from './mark-line.ts';
import { namelessCorrection } from './nameless-correction.ts';
import { ownCorrected } from './own-corrected.ts';
import { isDenied, severalCorrected } from './several-corrected.ts';

/**
 * Reads « la CC finance la recyclerie. Le département aussi. » as the same link of another actor; null if
 * unclear.
 */
export function readAgain(
  { line, words, names, verbs, resources }: MarkedLine,
  { from, to }: Span,
  last: Said,
  fact: Fact | undefined,
): Fact | null {
  const within = (mark: Span): boolean => mark.from >= from && mark.from < to;
  const [only, ...others] = names.filter(within);
  if (only === undefined || others.length > 0) return null;
  // « la mission cherche une salle, la médiathèque en a une ».
  const has = fact?.kind === 'need' ? hasOne({ line, words, resources }, only, to) : null;
  if (fact?.kind === 'need' && has !== null && line.first(words.negates, { from, to }) === undefined)
    return { kind: 'offer', who: [only.who], resourceId: has === 'same' ? fact.resourceId : has };
  if (verbs.some(within)) return null;
  if (line.first(words.also, { from, to }) === undefined || to - from > 6) return null;
  // « les restos manquent de bénévoles et le secours pop aussi ».
  if (fact?.kind === 'need' || fact?.kind === 'offer' || fact?.kind === 'carry')
    return { ...fact, who: [only.who] };
  if (last.link === undefined) return null;
  const again = alike(only.who, last, last.link);
  return again.op === 'again' ? again.link : null;
}

/** Reads a line as a correction of the last; null if it is a new statement. */
export function readCorrection(marked: MarkedLine, last: Said): Correction | null {
  const { line, words, names } = marked;
  const link = last.link;
  const whole: Span = { from: 0, to: line.tokens.length };
  if (names.length === 0) return namelessCorrection(marked, last, whole);
  if (link === undefined) return ownCorrected(marked, last);
  if (tellsReplacement(marked)) return null;
  const parties = partiesOf(link);
  const others = names.filter(({ who }) => !parties.some((party) => sameWho(party, who)));
  const own = names.filter((name) => !others.includes(name));
  const [first] = others;
  if (others.length === 0 && line.first(words.reverses) !== undefined && line.tokens.length < 12)
    return { op: 'reverse' };
  if (isTurned(marked, others, own, link)) return { op: 'reverse' };
  // « c'est le GAEC qui aide »: the other one.
  const isCleft = line.first(/ (?:c est|it s|it is) (?:\w+ ){1,6}?(?:qui|who|that)(?= )/g) !== undefined;
  const pointed = isCleft && first !== undefined && others.length === 1 && own.length === 0;
  if (pointed) {
    const old = doerOf(marked, link, last);
    return old === null ? null : { op: 'swap', old, by: first.who };
  }
  // « c'est le département qui paie, pas la CC ».
  const [denied] = own;
  if (
    first !== undefined &&
    others.length === 1 &&
    denied !== undefined &&
    own.length === 1 &&
    (denied.from > first.to || isPointedAt(marked, first)) &&
    isDenied(marked, denied)
  )
    return { op: 'swap', old: denied.who, by: first.who };
  if (
    first !== undefined &&
    others.length === 1 &&
    denied !== undefined &&
    own.length === 1 &&
    isReplaced(marked, denied, first)
  )
    return { op: 'swap', old: denied.who, by: first.who };
  const isStatement = hasOwnVerb(marked, others, own);
  const several = severalCorrected(marked, last, link, own, others, isStatement);
  if (several !== null) return several;
  if (isStatement) return null;
  if (
    isCleft &&
    line.first(words.tells) === undefined &&
    others.length === 0 &&
    own.length === 1 &&
    last.objects.some((one) => own[0] !== undefined && sameWho(one, own[0].who))
  )
    return { op: 'reverse' };
  const isRefused = /^(non|no|not)$/.test(line.key(line.tokens.length - 1)) && line.tokens.length > 2;
  const leaves = isRefused ? whole : line.first(words.leaves);
  const counted = line.first(
    / (?:(?:a|sont|est) (?:trois|quatre|cinq|3|4|5)|(?:three|four|five) of (?:them|us))(?= )/g,
  );
  if (counted !== undefined && first !== undefined) return { op: 'add', who: first.who };
  const [mine] = own;
  if (others.length === 0 && mine !== undefined) {
    const denied = leaves !== undefined || isDenied(marked, mine);
    if (denied && own.length === 1 && parties.length > 2) return { op: 'drop', who: mine.who };
    const correction = natureSaid(marked, whole);
    return correction?.op === 'nature' ? { ...correction, from: mine.who } : correction;
  }
  if (first === undefined || others.length > 1) return null;
  if (mine !== undefined && own.length === 1 && isDenied(marked, mine))
    return { op: 'swap', old: mine.who, by: first.who };
  // « c'est pas la MJC », who is not in it; « avant c'était la MJC ».
  if (own.length > 0 || isDenied(marked, first) || line.first(BEFORE)?.from === 0) return null;
  const same = line.first(words.same);
  // « et aussi la ferme », after « A et B organisent … »: one more of them.
  const isOneMore = link.members.length > 1 && line.all(ONE_MORE).some(({ from }) => from === same?.from);
  if (isOneMore) return { op: 'add', who: first.who };
  if (same !== undefined && same.from <= 1) return { op: 'again', link: likewise(first.who, last, link) };
  const isJoined = startsWithAnd(marked);
  const corrects = line.first(words.corrects);
  const named = line.first(/ (?:c est|c etait|it s|it was)(?= (?:(?:le|la|les|l|the) )?\w+)/g);
  const isNamed = named !== undefined && first.from - named.to < 2 && first.from >= named.to;
  // « et l’école aussi, en fait »: one more.
  const isMore = isJoined && line.first(words.also) !== undefined;
  if (
    corrects !== undefined &&
    !isMore &&
    (corrects.from <= 1 || corrects.to >= line.tokens.length || isNamed)
  )
    return isNamed && named.from > 0
      ? swapOrDoer(marked, first, last, link)
      : swapOf(marked, first, last, link);
  const also = line.first(words.also);
  // « ils ont aussi un rucher avec le lycée »: another act.
  const hasThing = line.tokens.some(
    ({ key, raw }, at) =>
      words.have.has(key) &&
      raw !== 'à' &&
      at < first.from &&
      [1, 2].some(
        (next) => /^(?:un|une|des|a|an)$/.test(line.key(at + next)) && line.tokens[at + next]?.raw !== 'à',
      ),
  );
  if (also !== undefined && hasThing) return null;
  // « et vers Emmaüs », after « oriente vers la croix rouge ».
  if (isJoined && last.objects.length > 0 && link.members.length > 0 && isPlaced(marked, first))
    return { op: 'again', link: withObject(link, last, first.who) };
  // « et la DDT bloque tout »: another statement.
  const goesOn = also !== undefined || isJoined || line.first(words.joins)?.from === 0;
  if (goesOn && isOnlyListed(marked, first))
    return link.members.length > 0 ||
      (line.first(words.joins)?.from === 0 && !isJoined && link.members.length > 0)
      ? { op: 'add', who: first.who }
      : isPlaced(marked, first)
        ? { op: 'again', link: withObject(link, last, first.who) }
        : alike(first.who, last, link);
  return null;
}

/** Detects a name that no other verb follows: « et le lycée aussi, je crois ». */
const isOnlyListed = ({ line, words, isTaken }: MarkedLine, { to }: NameMark): boolean =>
  line.first(words.quarrels, { from: to, to: line.tokens.length }) === undefined &&
  (isTaken(to) ||
    line.all(words.also).some((hit) => hit.from === to || hit.to === line.tokens.length) ||
    line.tokens[to]?.sign !== '' ||
    line.key(to).length < 5 ||
    [words.adverbs, words.prepositions, words.people, words.things].some((some) => some.has(line.key(to))) ||
    !/(?:e|ent|it|ed)$/.test(line.key(to)));

/** Returns a replacement after « c'est »: of who acts, where anybody may be meant: « non, c'est le collège ». */
function swapOrDoer(marked: MarkedLine, name: NameMark, last: Said, link: LinkFact): Correction {
  const swap = swapOf(marked, name, last, link);
  const [doer, ...more] = last.subjects;
  const isDoer = swap.op === 'which' && link.from.length > 0 && doer !== undefined && more.length === 0;
  return isDoer ? { op: 'swap', old: doer, by: name.who } : swap;
}

/** Detects one who is taken back for the next: « la MJC n’y était pas, c’était l’épicerie », « j’ai dit la CC mais c’est le département ». */
function isReplaced(marked: MarkedLine, old: NameMark, by: NameMark): boolean {
  const { line, words } = marked;
  if (by.from < old.to) return false;
  const isPointed = isPointedAt(marked, by);
  const isAbsent = line.all(words.absent).some(({ from }) => from === old.to);
  const isSaid = line
    .all(words.misspoke)
    .some(({ to }) => to === old.from || (to === old.from - 1 && words.definite.has(line.key(to))));
  return isPointed && (isAbsent || isSaid);
}

/** Joins one more to those before. */
const ONE_MORE = / (?:et aussi|ainsi que|y compris|and also|as well as)(?= )/g;

/** Opens what was so before. */
const BEFORE = / (?:avant|autrefois|a l epoque|au debut|dans le temps|before|originally)(?= )/g;

/** Detects a name right after « c’est ». */
const isPointedAt = ({ line, words }: MarkedLine, { from }: NameMark): boolean =>
  line.all(POINTED).some(({ to }) => to === from || (to === from - 1 && words.definite.has(line.key(to))));

const POINTED = / (?:c est|c etait|it s|it was|it is)(?= )/g;

/** Returns true if a line is a complete statement: somebody, a verb, somebody else. */
function hasOwnVerb(marked: MarkedLine, others: readonly NameMark[], own: readonly NameMark[]): boolean {
  const { words, line } = marked;
  const isAlso = line.first(words.also) !== undefined;
  const telling = verbsBeyond(marked, words.corrects, words.also).filter(
    ({ at, as }) =>
      !(isAlso && /^(does|do|did|fait|font|is|are)$/.test(line.key(at))) &&
      Object.values(as).some(({ tense }) => tense !== 'infinitive'),
  );
  if (telling.length === 0) return false;
  if (natureSaid(marked, { from: 0, to: line.tokens.length }) !== null && others.length === 0) return false;
  if (line.first(words.leaves) !== undefined && others.length === 0 && own.length === 1) return false;
  return true;
}

/** Detects a reversed direction: « c’est la SCIC qui achète », recorded before as bought from it. */
function isTurned(
  { line, verbs }: MarkedLine,
  others: readonly NameMark[],
  own: readonly NameMark[],
  link: LinkFact,
): boolean {
  const [mine] = own;
  if (others.length > 0 || own.length !== 1 || mine === undefined) return false;
  if (line.first(/ (?:c est|it s|it is) (?:\w+ ){1,6}?(?:qui|who|that)(?= )/g) === undefined) return false;
  const sense = verbs.map(({ as }) => as.link?.sense).find((one) => one !== undefined);
  if (sense === undefined || sense.does !== link.nature || sense.who === 'together') return false;
  const gives = sense.who === 'subject' ? link.from : link.to;
  return gives.length > 0 && !gives.some((one) => sameWho(one, mine.who));
}

/** Returns who does what a verb tells in the link just noted: « non, c'est le CIVAM qui forme »; null for another act. */
function doerOf({ verbs, line, words }: MarkedLine, link: LinkFact, last: Said): Who | null {
  const match = verbs.map(({ as }) => as.link).find((one) => one !== undefined);
  const sense = match?.sense;
  // « c'est la régie qui est financée »: who gets it.
  const isDone =
    match?.tense === 'participle' &&
    words.be.has(line.key(match.from - 1)) &&
    !words.by.has(line.key(match.to));
  if (isDone && sense !== undefined && sense.who !== 'together' && sense.does === link.nature) {
    const done = sense.who === 'subject' ? link.to : link.from;
    return done.length === 1 ? (done[0] ?? null) : null;
  }
  if (sense === undefined || (sense.does !== link.nature && sense.does !== 'unspecified')) return null;
  const doers =
    sense.who === 'together' || link.members.length > 0
      ? last.subjects
      : sense.who === 'subject'
        ? link.from
        : link.to;
  return doers.length === 1 ? (doers[0] ?? null) : null;
}
