import { singular } from '../names/near-words.ts';
import type { VerbMatch } from './lexicon.ts';
import type { Span } from './line.ts';
import type { MarkedLine } from './mark-line.ts';

/**
 * Lists the words of a clause without a role: no name, verb, thing after its article, or filler. One unknown
 * verb is allowed if the clause has no other.
 */
export function unplacedWords(
  marked: MarkedLine,
  { from, to }: Span,
  names: readonly Span[],
  match: VerbMatch | null,
): string {
  const { line, words, isTaken } = marked;
  const isName = (at: number): boolean => names.some((name) => at >= name.from && at < name.to);
  const left: number[] = [];
  let mayBeVerb = match === null;
  let isThing = false;
  for (let at = from; at < to; at++) {
    const token = line.tokens[at];
    if (token === undefined) continue;
    const { key, sign } = token;
    if (sign !== '' && at > from) isThing = false;
    if (isName(at)) {
      isThing = false;
      continue;
    }
    if (match?.gap.includes(at) === true || isTaken(at)) {
      isThing = true;
      continue;
    }
    if (words.determiners.has(key) || words.prepositions.has(key) || /^(memes?|same)$/.test(key)) {
      isThing = true;
      continue;
    }
    // « aide le CIVAM, le CPIE et les haies »: in a list of names, one that nobody knows.
    if (isListed(marked, at, to)) {
      left.push(at);
      continue;
    }
    // Things need no article: « the library roof », « the club's posters ».
    if (words.things.has(key) || (key === 's' && words.head === 'last')) {
      isThing = true;
      continue;
    }
    if (
      words.and.has(key) ||
      words.relatives.has(key) ||
      words.adverbs.has(key) ||
      words.people.has(key) ||
      words.be.has(key) ||
      words.have.has(key) ||
      /ment$|ly$/.test(key) ||
      /^\d+$/.test(key) ||
      /^(qui|who|which|ne|n|t|ce|que)$/.test(key)
    )
      continue;
    // « the catering students », « social prescribers »: which people.
    if (
      words.head === 'last' &&
      words.people.has(line.key(at + 1)) &&
      line.tokens[at + 1]?.sign === '' &&
      !token.isLarge
    )
      continue;
    // « the farm whose eggs the school buys »
    if (key === 'whose') {
      left.push(at);
      continue;
    }
    // « co-financent »
    if (key === 'co' && isTaken(at + 1)) continue;
    // « the energy group », where Vale Community Energy is known.
    if (
      words.head === 'last' &&
      /^(?:group|people|team|lot|crew|folks?|guys|outfit)$/.test(key) &&
      names.some((name) => name.to === at) &&
      !words.organisations.has(line.key(at - 1))
    )
      continue;
    // « Fatou, médiatrice à la régie »: what a person is.
    if (
      marked.persons.some(
        (person) => at >= person.to && at < person.to + 2 && line.tokens[person.to]?.sign === ',',
      )
    )
      continue;
    // « vient sensibiliser les élèves »: comes to do it.
    if (
      match?.tense === 'infinitive' &&
      at < match.at &&
      /^(?:vient|viennent|viendra|viendront|passe|passent|comes?)$/.test(key)
    )
      continue;
    // « la médiathèque municipale »: of the town that is on the map.
    if (
      /^(municipale?|communale?|intercommunale?|departementale?)$/.test(key) &&
      names.some((name) => name.to === at)
    )
      continue;
    // « à distance », « sans enthousiasme »: how it is done may change what it is.
    const isManner =
      (words.head === 'first' ? /^(a|sans|par)$/ : /^without$/).test(line.key(at - 1)) &&
      !words.things.has(key) &&
      !/(?:er|ir|re|s)$/.test(key) &&
      !token.isLarge;
    const next = line.tokens[at + 1];
    if (
      !isManner &&
      isThing &&
      (!token.isLarge ||
        (next !== undefined &&
          at + 1 < to &&
          next.sign === '' &&
          !next.isLarge &&
          !words.adverbs.has(next.key)))
    )
      continue;
    if (mayBeVerb && !token.isLarge && names.some((name) => name.to <= at)) {
      mayBeVerb = false;
      isThing = true;
      continue;
    }
    // A thing before its clause: « toitures solaires », « the garden ».
    if (at === from && !token.isLarge) {
      isThing = true;
      continue;
    }
    if (isFinal(marked, at, to) && !token.isLarge && match !== null && !names.some((name) => name.to === at))
      continue;
    // « sort out the library printers »: a thing of theirs.
    if (
      words.head === 'last' &&
      !mayBeVerb &&
      /s$/.test(key) &&
      !words.organisations.has(key) &&
      (isFinal(marked, at, to) || words.prepositions.has(line.key(at + 1))) &&
      names.some((name) => name.to === at && name.from > from + 2)
    )
      continue;
    left.push(at);
  }
  return left.map((at) => line.tokens[at]?.raw ?? '').join(' ');
}

/** Returns a second subject that was not found: « le GAEC et les haies s'engagent », « la CC et les deux communes ». */
export function lostSubject({ line, words, names }: MarkedLine, { from }: Span, verb: number): string {
  const isName = (at: number): boolean => names.some((name) => at >= name.from && at < name.to);
  for (let at = from + 2; at < verb; at++) {
    const key = line.key(at);
    const start = /^(?:deux|trois|quatre|autres|two|three|other)$/.test(line.key(at - 1)) ? at - 2 : at - 1;
    const isNext = words.and.has(line.key(start - 1))
      ? names.some((name) => name.to === start - 1)
      : line.tokens[start]?.sign === ',' && names.some((name) => name.to === start);
    const isThing =
      words.things.has(key) ||
      [key, singular(key)].some((one) => words.organisations.has(one) || words.institutions.has(one)) ||
      /^communes?$/.test(key);
    const isCut =
      isName(at + 1) ||
      [words.and, words.adverbs, words.objects].some((some) => some.has(line.key(at + 1))) ||
      at + 1 === verb ||
      line.tokens[at + 1]?.sign === ',';
    if (isNext && isThing && isCut && !isName(at) && words.definite.has(line.key(start)))
      return line.tokens[at]?.raw ?? '';
  }
  return '';
}

/** Detects the last of a list of names, with an article, that ends its clause. */
const isListed = ({ line, words, names }: MarkedLine, at: number, to: number): boolean =>
  at === to - 1 &&
  words.definite.has(line.key(at - 1)) &&
  /^(et|and)$/.test(line.key(at - 2)) &&
  names.some((name) => name.to === at - 2);

const isFinal = ({ line }: MarkedLine, at: number, to: number): boolean =>
  at === to - 1 && line.tokens[at]?.sign === '';
