import { foldedHeadWordsOf } from '../names/body-words.ts';
import { LINKING } from '../names/everyday-names.ts';
import { type FoundName, findName } from '../names/find-name.ts';
import type { NamedActor, Names } from '../names/name-index.ts';
import { singular } from '../names/near-words.ts';
import type { LanguageWords } from './language-words.ts';
import type { Line, Span } from './line.ts';
import type { CommitmentMark, NameMark } from './mark-line.ts';

/** Context that distinguishes the names of a line. */
export interface NameContext {
  readonly set: ReadonlySet<number>;
  readonly names: Names;
  readonly words: LanguageWords;
  readonly chosen: ReadonlyMap<string, string>;
  readonly isOrdinary: (key: string) => boolean;
  /** Ordinary, or an everyday thing: no misspelt name. */
  readonly isWord: (key: string) => boolean;
  readonly isVerb: (key: string) => boolean;
  readonly commitments: readonly CommitmentMark[];
  readonly persons: readonly Span[];
}

/**
 * Finds the start of an unknown name that ends with a word of a known one: « la mutuelle des Forges », « Le
 * Panier de Sarne ».
 */
export function startOfName(
  line: Line,
  { from, to, by, actors }: FoundName,
  { words, persons, isOrdinary }: NameContext,
  lastTo = 0,
): number | null {
  const isTown =
    by === 'whole' &&
    actors[0]?.kind === 'commune' &&
    !/^(?:commune|ville|mairie|maire)$/.test(line.key(from));
  // « la paroisse Saint-Ferréol », where the town is known.
  if (
    isTown &&
    from > lastTo &&
    line.tokens[from]?.sign === '' &&
    (words.organisations.has(line.key(from - 1)) ||
      (line.tokens[from - 1]?.isLarge === true && !isOrdinary(line.key(from - 1)))) &&
    words.head === 'first'
  )
    return from - 1;
  // « le vélo club », « le judo club », where another club is known.
  const sport = line.key(from - 1);
  if (
    words.head === 'first' &&
    line.key(from) === 'club' &&
    from > lastTo &&
    line.tokens[from]?.sign === '' &&
    sport !== '' &&
    ![words.determiners, words.prepositions, words.and, words.adverbs].some((some) => some.has(sport))
  )
    return from - 1;
  if (to - from > 1 || by === 'whole' || by === 'acronym') return null;
  if (words.head === 'last') return capitalsBefore(line, from, lastTo);
  if (by === 'institution') return null;
  const at = /^(la|l)$/.test(line.key(from - 1)) ? from - 2 : from - 1;
  if (
    !/^(de|du|des|d)$/.test(line.key(at)) ||
    line.tokens[at + 1]?.sign !== '' ||
    line.tokens[at]?.sign !== ''
  )
    return null;
  const start = at - 1;
  if (start < lastTo || persons.some((person) => person.to > start)) return null;
  const key = line.key(start);
  const { raw = '', isLarge = false } = line.tokens[start] ?? {};
  const isProper =
    isLarge && !isOrdinary(key) && (start > 0 || words.organisations.has(key) || /^\p{Lu}{3,}$/u.test(raw));
  const isOrganisation = by === 'part' && words.organisations.has(key);
  return isProper || isOrganisation ? start : null;
}

/** Finds the capitals before a head word, of its name: « Ashby Bowls Club », where another club is known. */
function capitalsBefore(line: Line, from: number, lastTo: number): number | null {
  if (line.tokens[from]?.isLarge !== true) return null;
  let start = from;
  while (start > lastTo && line.tokens[start]?.sign === '' && line.tokens[start - 1]?.isLarge === true)
    start--;
  const isOrdinaryOpening = start === 0 && /^(the|our|my|and|but|so|a|an)$/.test(line.key(0));
  const first = isOrdinaryOpening ? 1 : start;
  return first < from ? first : null;
}

/** Places that tell no two bodies apart. */
const NEARBY =
  /^(?:coin|village|bourg|quartier|secteur|canton|territoire|pays|cru|centre|chef|here|area|village|town)$/;

/**
 * Extends a name that differs from a known one: « la maison des lycéens » next to a known « maison de santé
 * ».
 */
export function otherName(
  line: Line,
  { from, to, by }: FoundName,
  { names, words, isOrdinary, isWord }: NameContext,
): number | null {
  if (by === 'institution') return null;
  // « le ccas du lac », where another one is known.
  const isAcronym = by === 'whole' || by === 'acronym';
  const isOfKind = words.organisations.has(line.key(from)) || foldedHeadWordsOf(line.key(from)) > 0;
  if (isAcronym && !isOfKind) return null;
  if (line.tokens[to]?.sign === '' && words.distinctive.has(line.key(to))) return to + 1;
  if (!/^(de|du|des|d)$/.test(line.key(to)) || line.tokens[to]?.sign !== '') return null;
  let at = to + 1;
  if (words.definite.has(line.key(at)) && /^(de)$/.test(line.key(to))) at++;
  const next = line.tokens[at];
  if (next === undefined || next.sign !== '' || isOrdinary(next.key)) return null;
  if (isAcronym && (isWord(next.key) || NEARBY.test(next.key))) return null;
  if (findName(line.tokens, at, names, isWord) !== null) return null;
  return at + 1;
}

/** Extends a name made of two: « Habitat et Humanisme », where only « Sarne Habitat » is known. */
export function pairedName(
  line: Line,
  { from, to }: FoundName,
  { names, isWord }: NameContext,
): number | null {
  const next = line.tokens[to + 1];
  const isPair =
    line.tokens[from]?.isLarge === true && /^(et|and)$/.test(line.key(to)) && line.tokens[to]?.sign === '';
  if (!isPair || next === undefined || next.sign !== '' || !next.isLarge) return null;
  return findName(line.tokens, to + 1, names, isWord) === null ? to + 2 : null;
}

/** Extends an institution by a known place: « la commune de Saint-Loup ». */
export function placeAfter(line: Line, found: FoundName, names: Names): NameMark | null {
  // « mairie St Loup », as typed in haste.
  const isJoined = /^(de|d|du|of)$/.test(line.key(found.to));
  if (!isJoined && (line.tokens[found.to]?.sign !== '' || LINKING.has(line.key(found.to)))) return null;
  const institution = names.institutions.find(({ among }) =>
    among.some(({ id }) => found.actors[0]?.id === id),
  );
  if (institution === undefined) return null;
  let to = isJoined ? found.to + 1 : found.to;
  let among = names.all.filter(
    ({ actor }) => actor.kind !== undefined && institution.is.kinds.includes(actor.kind),
  );
  const start = to;
  while (to < line.tokens.length && line.tokens[to]?.sign === '') {
    const key = singular(line.key(to));
    const fitting = LINKING.has(line.key(to))
      ? among
      : among.filter(({ words }) => words.has(key) || words.has(line.key(to)));
    if (fitting.length === 0) break;
    among = fitting;
    to++;
  }
  // « la mairie de Saint-Loup a une grange »: a name ends with a word of its own.
  while (to > start && LINKING.has(line.key(to - 1))) to--;
  const [only] = among;
  return to > start && among.length === 1 && only !== undefined
    ? { from: found.from, to, who: { is: 'known', actor: only.actor }, isStrong: true }
    : null;
}

export const ofPlace = (
  line: Line,
  span: Span,
  names: Names,
  kinds: readonly string[],
): NamedActor | undefined => {
  const keys = Array.from({ length: span.to - span.from }, (_, i) => singular(line.key(span.from + i)));
  return names.all.find(
    ({ actor, words }) =>
      actor.kind !== undefined &&
      kinds.includes(actor.kind) &&
      keys.filter((word) => !LINKING.has(word)).every((word) => words.has(word)),
  )?.actor;
};

/** A name of its own after what somebody is: « le collège Simone-Veil » is another college. */
export function ownName(
  line: Line,
  found: FoundName,
  { names, isOrdinary, isWord }: NameContext,
): Span | null {
  // « Solidarité Paysans », where an « épicerie solidaire » is known.
  const isSlip = found.by === 'near' && line.tokens[found.from]?.isLarge !== true;
  if (found.by === 'whole' || found.by === 'acronym' || isSlip) return null;
  let at = found.to;
  if (found.by === 'institution' && /^(de|d)$/.test(line.key(at)) && line.tokens[at + 1]?.isLarge) at++;
  let to = at;
  while (to < line.tokens.length) {
    const token = line.tokens[to];
    if (token === undefined || token.sign !== '' || !token.isLarge || isOrdinary(token.key)) break;
    if (findName(line.tokens, to, names, isWord) !== null) break;
    to++;
  }
  return to > at ? { from: at, to } : null;
}
