import { grouped } from '../../grouped.ts';
import { memoizeLast } from '../../once.ts';
import { fold } from '../../words/fold-text.ts';
import {
  BODY_KINDS,
  type BodyKind,
  COMMON_WORDS,
  LEGAL_FORMS,
  SAME_WORD,
  STOP_WORDS,
} from './name-vocabulary.ts';

/** A name taken apart, ready to be compared. */
export interface ParsedName {
  /** All of its words, folded. */
  readonly folded: string;
  readonly kind: BodyKind | undefined;
  /** Legal forms that it says. */
  readonly forms: readonly string[];
  /** The words that tell it from others of its kind, in order. */
  readonly words: readonly string[];
  /** First letters of its words, those of little words and legal forms optional: what an acronym is made of. */
  readonly initials: readonly Initial[];
  /** Initials of `words` only. */
  readonly ownInitials: readonly Initial[];
  /** Shorter names that it gives itself: « Cler – Réseau… », « Agence (ADEME) ». */
  readonly aliases: readonly ParsedName[];
}

export interface Initial {
  readonly letter: string;
  readonly optional: boolean;
}

const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?/gu;
const IN_BRACKETS = /\(([^()]+)\)/;
/** A subtitle: after a long dash or a colon; after a short one only where it is long (« Lens - Liévin » is one name). */
const SUBTITLE = /\s+[–—]\s+|\s*:\s+|\s+-\s+(?=(?:[^\s-]+[\s-]+){2})/;

/** Takes a name apart; one that is looked for among several lists in a row, and then put in one, once. */
export const parseName = memoizeLast(
  (name: string): ParsedName => ({
    ...parseWhole(name),
    aliases: aliasesIn(name).map(parseWhole).filter(saysSomething),
  }),
);

function parseWhole(name: string): ParsedName {
  const all = wordsIn(name);
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  // A name of little words only keeps them.
  const { forms, rest: afterForms } = takeForms(telling.length > 0 ? telling : all);
  // « Ça » is no communauté d'agglomération.
  const { kind, rest: words } = /^\s*ç/i.test(name)
    ? { kind: undefined, rest: afterForms }
    : takeKind(afterForms);
  return {
    // A name without a letter is itself and no other.
    folded: all.join(' ') || name.trim(),
    kind,
    forms,
    words,
    initials: initialsOf(all, kind, words),
    ownInitials: words.length === 0 ? [] : initialsAfter(all, words),
    aliases: [],
  };
}

function wordsIn(name: string): string[] {
  const plain = name.replace(DOTTED, (dotted) => dotted.replaceAll('.', '')).replaceAll('&', ' et ');
  return fold(plain)
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== '')
    .map((word) => SAME_WORD.get(word) ?? word);
}

function aliasesIn(name: string): string[] {
  const bracketed = IN_BRACKETS.exec(name);
  if (bracketed) return [name.replace(IN_BRACKETS, ' '), bracketed[1] ?? ''];
  const [head = '', ...tail] = name.split(SUBTITLE);
  return tail.length > 0 ? [head] : [];
}

const saysSomething = ({ words, folded }: ParsedName): boolean =>
  words.some((word) => !COMMON_WORDS.has(word)) || folded.length > 3;

type Phrase<T> = readonly [words: readonly string[], means: T];

/** Indexes phrases by their first word (or last, with `at` -1), the longest first. */
function phrasesBy<T>(phrases: readonly Phrase<T>[], at: 0 | -1): ReadonlyMap<string, readonly Phrase<T>[]> {
  const longestFirst = [...phrases].sort(([a], [b]) => b.length - a.length);
  return grouped(longestFirst, ([words]) => [words.at(at) ?? '']);
}

const kinds = BODY_KINDS.flatMap((kind) =>
  kind.spellings.map((spelling): Phrase<BodyKind> => [spelling.split(' '), kind]),
);
const forms = LEGAL_FORMS.flatMap(([form, spellings]) =>
  spellings.map((one): Phrase<string> => [one.split(' '), form]),
);
const KINDS_FIRST = phrasesBy(kinds, 0);
const KINDS_LAST = phrasesBy(
  kinds.filter(([, { atEnd }]) => atEnd),
  -1,
);
const FORMS_FIRST = phrasesBy(forms, 0);
const FORMS_LAST = phrasesBy(forms, -1);

const startsWith = (words: readonly string[], phrase: readonly string[]): boolean =>
  phrase.every((word, i) => words[i] === word);

const first = <T>(index: ReadonlyMap<string, readonly Phrase<T>[]>, words: readonly string[]) =>
  index.get(words[0] ?? '')?.find(([phrase]) => startsWith(words, phrase));

/** At the end something must be left before it. */
const last = <T>(index: ReadonlyMap<string, readonly Phrase<T>[]>, words: readonly string[]) =>
  index
    .get(words.at(-1) ?? '')
    ?.find(([phrase]) => phrase.length < words.length && startsWith(words.slice(-phrase.length), phrase));

/** Separates legal forms before or after the name; one that is the whole name stays. */
function takeForms(words: readonly string[]): { forms: string[]; rest: readonly string[] } {
  const taken: string[] = [];
  let rest = words;
  for (;;) {
    // « Association pour le maintien d'une agriculture paysanne » is a kind, not an association of that name.
    const kind = first(KINDS_FIRST, rest);
    const before = kind !== undefined && kind[0].length > 1 ? undefined : first(FORMS_FIRST, rest);
    if (before !== undefined && before[0].length < rest.length) {
      taken.push(before[1]);
      rest = rest.slice(before[0].length);
      continue;
    }
    const after = last(FORMS_LAST, rest);
    if (after === undefined) return { forms: taken.sort(), rest };
    taken.push(after[1]);
    rest = rest.slice(0, -after[0].length);
  }
}

function takeKind(words: readonly string[]): { kind: BodyKind | undefined; rest: readonly string[] } {
  const before = first(KINDS_FIRST, words);
  if (before !== undefined) return { kind: before[1], rest: words.slice(before[0].length) };
  const after = last(KINDS_LAST, words);
  if (after !== undefined) return { kind: after[1], rest: words.slice(0, -after[0].length) };
  return { kind: undefined, rest: words };
}

/** Returns initials; a kind gives those of its full name, however written. */
function initialsOf(all: readonly string[], kind: BodyKind | undefined, words: readonly string[]): Initial[] {
  if (kind === undefined) return initialsAfter(all, words);
  const full = (kind.spellings[0] ?? '')
    .split(' ')
    .map((word) => ({ letter: word.charAt(0), optional: false }));
  return [...full, ...initialsAfter(all, words)];
}

/** Returns initials from the first distinctive word on; those of removed words before it are optional. */
function initialsAfter(all: readonly string[], words: readonly string[]): Initial[] {
  const left = [...words];
  return all.map((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return { letter: word.charAt(0), optional: at < 0 };
  });
}

/** Detects a commune, département or région: too many, and not called by initials. */
export const isCommonPlace = ({ kind }: ParsedName): boolean =>
  kind?.isPlace === true && kind.isGroup !== true;
