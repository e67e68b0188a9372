import { acronymLength } from './acronym.ts';
import { areNear, matchWords, tellingOf, weightOf } from './match-words.ts';
import { ANY_GROUP } from './name-vocabulary.ts';
import type { ParsedName } from './parse-name.ts';

/** How sure it is that two names are of one body. */
export type SimilarityGrade = 'same' | 'likely' | 'possible';

/** Common feature of two names. */
export type SimilarityBasis =
  | 'siren'
  | 'name'
  | 'order'
  | 'spelling'
  | 'acronym'
  | 'alias'
  | 'longer'
  | 'kind'
  | 'status'
  | 'form'
  | 'bareKind'
  | 'begins';

export interface NameSimilarity {
  /** From 0 to 1; from .95 the same, from .8 likely. */
  readonly score: number;
  readonly grade: SimilarityGrade;
  readonly basis: SimilarityBasis;
}

/** A name that was taken apart, with the number by which the body is registered. */
export interface Known {
  readonly name: ParsedName;
  readonly siren?: string | undefined;
}

const graded = (score: number, basis: SimilarityBasis): NameSimilarity => ({
  score,
  basis,
  grade: score >= 0.95 ? 'same' : score >= 0.8 ? 'likely' : 'possible',
});

const SAME = 1;
const LIKELY = 0.85;
const POSSIBLE = 0.65;

/**
 * Decides whether two names are of one body, with the reason; undefined without evidence. Symmetric. Different
 * SIREN mean different bodies, whose names may still be confused.
 */
export function similarity(a: Known, b: Known): NameSimilarity | undefined {
  const registered = a.siren !== undefined && b.siren !== undefined;
  if (registered && a.siren === b.siren) return graded(SAME, 'siren');
  const found = similarityOfParsed(a.name, b.name);
  if (found === undefined || !registered) return found;
  return found.grade === 'same' ? graded(POSSIBLE, found.basis) : undefined;
}

function similarityOfParsed(a: ParsedName, b: ParsedName): NameSimilarity | undefined {
  const whole = compare(a, b);
  if (whole !== undefined && whole.grade === 'same') return whole;
  // Names that a body gives itself count. An acronym in brackets is of that body only. Two with the same head
  // and different ends are different (antenne de Lens, de Liévin).
  const named = [
    ...a.aliases.map((alias) => compare(alias, b)),
    ...b.aliases.map((alias) => compare(a, alias)),
  ]
    .filter((found) => found !== undefined && found.grade !== 'possible' && found.basis !== 'acronym')
    .map(() => graded(LIKELY, 'alias'));
  return best([whole, ...named]);
}

const comesFirst = (a: ParsedName, b: ParsedName): boolean =>
  a.words.length < b.words.length || (a.words.length === b.words.length && a.folded <= b.folded);

const best = (all: ReadonlyArray<NameSimilarity | undefined>): NameSimilarity | undefined =>
  all.reduce((a, b) => (b !== undefined && (a === undefined || b.score > a.score) ? b : a), undefined);

/** Compares two kinds. */
function kindsOf(a: ParsedName, b: ParsedName): 'equal' | 'one' | 'status' | 'other' {
  if (a.kind?.id === b.kind?.id) return 'equal';
  if (a.kind === undefined || b.kind === undefined) return 'one';
  if (!a.kind.isGroup || !b.kind.isGroup) return 'other';
  return a.kind.id === ANY_GROUP || b.kind.id === ANY_GROUP ? 'equal' : 'status';
}

/** Compares in a fixed order, so that the result is symmetric. */
const compare = (a: ParsedName, b: ParsedName): NameSimilarity | undefined =>
  comesFirst(a, b) ? compareOrdered(a, b) : compareOrdered(b, a);

function compareOrdered(a: ParsedName, b: ParsedName): NameSimilarity | undefined {
  if (a.folded === b.folded) return graded(SAME, 'name');
  const acronym = Math.max(acronymLength(a, b), acronymLength(b, a));
  if (acronym > 0) return graded(acronym > 3 ? LIKELY : POSSIBLE, 'acronym');
  const kinds = kindsOf(a, b);
  if (kinds === 'other') return undefined;
  if (a.words.length === 0 || b.words.length === 0) return compareBare(a, b, kinds);
  const found = compareWords(a, b);
  if (found === undefined) return undefined;
  if (kinds === 'status') return found.basis === 'longer' ? undefined : graded(0.7, 'status');
  if (kinds === 'one') return compareOneKind(a, b, found);
  const [form, otherForm] = [a.forms, b.forms];
  const formsDiffer = form.length > 0 && otherForm.length > 0 && !form.some((one) => otherForm.includes(one));
  return formsDiffer ? (found.basis === 'longer' ? undefined : graded(0.7, 'form')) : found;
}

/** Compares a name that is only a kind: « le CPIE », if there is one. Places have many. */
function compareBare(a: ParsedName, b: ParsedName, kinds: string): NameSimilarity | undefined {
  if (kinds !== 'equal' || a.kind === undefined) return undefined;
  if (a.words.length === b.words.length) return graded(SAME, 'name');
  return a.kind.isPlace || b.kind?.isPlace ? undefined : graded(0.6, 'bareKind');
}

/** One says its kind, the other does not: « Loos-en-Gohelle » is most often the commune. */
function compareOneKind(a: ParsedName, b: ParsedName, found: NameSimilarity): NameSimilarity | undefined {
  if (found.basis === 'longer') return undefined;
  const isCommune = (a.kind ?? b.kind)?.id === 'commune' && found.basis === 'name';
  return graded(isCommune ? LIKELY : POSSIBLE, 'kind');
}

// Share of the longer name's words that the shorter must have.
const HALF = 0.5;

/** The second has as many words as the first, or more. */
function compareWords(a: ParsedName, b: ParsedName): NameSimilarity | undefined {
  const { misspelt, onlyA, onlyB, inOrder } = matchWords(a.words, b.words);
  if (onlyB.length === 0) {
    if (misspelt === 0) return inOrder ? graded(SAME, 'name') : graded(0.9, 'order');
    return graded(isSure(a, b) ? 0.9 : 0.7, 'spelling');
  }
  const [joinedA, joinedB] = [a.words.join(''), b.words.join('')];
  if (joinedA === joinedB || areNear(joinedA, joinedB)) return graded(isSure(a, b) ? 0.9 : 0.7, 'spelling');
  return onlyA.length > 0 ? undefined : longer(a.words, b.words, onlyB);
}

/** A misspelt word is surely so in a long name, less in a short one, and in the name of a place it is another place. */
const LONG_NAME = 8;
const isSure = (a: ParsedName, b: ParsedName): boolean =>
  Math.min(a.words.join('').length, b.words.join('').length) >= LONG_NAME &&
  !(a.kind?.isPlace ?? false) &&
  !(b.kind?.isPlace ?? false);

/** One name holds the other: the shorter must say its first telling word, or two, and half of it. */
function longer(
  short: readonly string[],
  long: readonly string[],
  extra: readonly string[],
): NameSimilarity | undefined {
  const telling = tellingOf(short);
  if (telling.length === 0) return undefined;
  const [head = ''] = tellingOf(long);
  const coverage = 1 - weightOf(extra) / weightOf(long);
  if (tellingOf(extra).length === 0) return graded(telling.length > 1 ? LIKELY : POSSIBLE, 'longer');
  const hasHead = short.some((word) => word === head || areNear(word, head));
  return coverage >= HALF && (hasHead || telling.length > 1) ? graded(POSSIBLE, 'longer') : undefined;
}
