import type { Language } from '../contract/primitives.ts';
import type { CooperationStatus } from '../contract/vocabulary.ts';
import { LINKING } from '../names/everyday-names.ts';
import { type FoundName, findName } from '../names/find-name.ts';
import type { NamedActor, Names } from '../names/name-index.ts';
import { singular } from '../names/near-words.ts';
import { fold } from '../words/fold-text.ts';
import { isPerson } from '../words/person-name.ts';
import { LANGUAGE_WORDS, type LanguageWords } from './language-words.ts';
import { type Lexicon, lexiconOf, type VerbClass, type VerbMatch, verbsAt } from './lexicon.ts';
import { Line, type Span } from './line.ts';
import type { EntryScene } from './scene.ts';
import { tokensOf } from './words-of-line.ts';

/** Somebody a line names: known, several it may be, or new. */
export type Who =
  | { readonly is: 'known'; readonly actor: NamedActor }
  | { readonly is: 'unclear'; readonly word: string; readonly among: readonly NamedActor[] }
  | { readonly is: 'new'; readonly name: string };

export interface NameMark extends Span {
  readonly who: Who;
  readonly isStrong: boolean;
}

/** A verb as each class of senses reads it. */
export interface VerbMark extends Span {
  readonly at: number;
  readonly as: Readonly<Partial<Record<VerbClass, VerbMatch>>>;
}

export interface CommitmentMark extends Span {
  readonly id: string;
  readonly weight: number;
}

/** A line with what each of its words was taken for. */
export interface MarkedLine {
  readonly text: string;
  readonly line: Line;
  readonly words: LanguageWords;
  readonly language: Language;
  readonly names: readonly NameMark[];
  readonly verbs: readonly VerbMark[];
  readonly commitments: readonly CommitmentMark[];
  readonly resources: ReadonlyArray<Span & { readonly id: string }>;
  readonly statuses: ReadonlyArray<Span & { readonly status: CooperationStatus }>;
  readonly levels: ReadonlyArray<Span & { readonly level: number }>;
  /** People that are named, who stand on no map. */
  readonly persons: readonly Span[];
  /** Words that were taken for something. */
  readonly isTaken: (at: number) => boolean;
}

/** Reads the words of a line one by one: names first, the longest; then what they do. */
export function markLine(
  text: string,
  scene: EntryScene,
  names: Names,
  chosen: ReadonlyMap<string, string>,
): MarkedLine {
  const { language } = scene;
  const words = LANGUAGE_WORDS[language];
  const line = new Line(tokensOf(text));
  const lexicon = lexiconOf(language);
  const isOrdinary = (key: string): boolean =>
    words.adverbs.has(key) ||
    words.determiners.has(key) ||
    words.prepositions.has(key) ||
    words.people.has(key) ||
    words.be.has(key) ||
    words.have.has(key) ||
    lexicon.patterns.has(key);
  const promised = markCommitments(line, scene);
  const persons = markPersons(line, words, names, isOrdinary);
  const levels = markLevels(line, words);
  const found = markNames(line, text, {
    names,
    words,
    chosen,
    isOrdinary,
    commitments: promised,
    persons,
    set: setPhrases(line, lexicon),
  });
  const commitments = promised.filter(
    (mark) => !found.some((name) => name.isStrong && name.from <= mark.from && name.to >= mark.to),
  );
  const taken = new Set<number>();
  const take = ({ from, to }: Span): void => {
    for (let at = from; at < to; at++) taken.add(at);
  };
  for (const mark of [...found, ...commitments, ...persons, ...levels]) take(mark);
  const isName = (at: number): boolean => found.some(({ from, to }) => at >= from && at < to);
  const statuses = words.statuses.flatMap(([status, pattern]) =>
    line
      .all(pattern)
      .filter(({ from }) => !isName(from))
      .map(({ from, to }) => ({ from, to, status })),
  );
  for (const mark of statuses) take(mark);
  const verbs: VerbMark[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    if (isName(at) || persons.some(({ from, to }) => at >= from && at < to)) continue;
    if (statuses.some((mark) => at >= mark.from && at < mark.to)) continue;
    if (isNoun(line, at, words, isName)) continue;
    const as = verbsAt(line.tokens, at, lexicon, isName);
    const matches = Object.values(as);
    if (matches.length === 0) continue;
    const to = Math.max(...matches.map((match) => match.to));
    const from = Math.min(...matches.map((match) => match.from));
    verbs.push({ from, to: at + 1, at, as });
    take({ from, to: at + 1 });
    for (const match of matches) for (let i = at; i < match.to; i++) if (!match.gap.includes(i)) taken.add(i);
    if (matches.every(({ gap }) => gap.length === 0)) at = to - 1;
  }
  const resources = line.tokens.flatMap(({ key }, at) => {
    if (isName(at)) return [];
    const id = Object.entries(words.resources).find(([, some]) => some.has(key))?.[0];
    return id === undefined ? [] : [{ from: at, to: at + 1, id }];
  });
  return {
    ...{
      text,
      line,
      words,
      language,
      names: found,
      verbs,
      commitments,
      resources,
      statuses,
      levels,
      persons,
    },
    isTaken: (at) => taken.has(at),
  };
}

function markLevels(line: Line, words: LanguageWords): Array<Span & { level: number }> {
  const said = line.all(/ (?:niveau|level|intensite) ([0-4])(?= )/g);
  if (said.length > 0)
    return said.map(({ from, to, captured }) => ({ from, to, level: Number(captured[0]) }));
  return words.levels.flatMap(([level, pattern]) =>
    line.all(pattern).map(({ from, to }) => ({ from, to, level })),
  );
}

/** A verb after an article is a noun: « l’aide », « the help », unless it is somebody: « la banque les aide ». */
function isNoun(line: Line, at: number, words: LanguageWords, isName: (at: number) => boolean): boolean {
  const before = line.key(at - 1);
  if (line.tokens[at]?.sign !== '' && at > 0) return false;
  if (!words.determiners.has(before) || (before === 'that' && isName(at - 2))) return false;
  if (/(?:er|ir|re)$/.test(line.key(at)) && /^(a|de|d)$/.test(before)) return false;
  if (before === 'a' && line.tokens[at - 1]?.raw.toLowerCase() !== 'à' && isName(at - 2)) return false;
  if (!words.objects.has(before)) return true;
  const earlier = line.key(at - 2);
  const isObject =
    isName(at - 2) ||
    words.subjects.has(earlier) ||
    /^(qui|ne|n|on|who)$/.test(earlier) ||
    words.statuses.some(
      ([, pattern]) => line.all(pattern, { from: Math.max(0, at - 4), to: at - 1 }).length > 0,
    );
  return !isObject;
}

/** Words of long expressions, which name nobody: « siège au conseil d’administration de ». */
function setPhrases(line: Line, lexicon: Lexicon): ReadonlySet<number> {
  const set = new Set<number>();
  for (let at = 0; at < line.tokens.length; at++)
    for (const { weight, gap, to } of Object.values(verbsAt(line.tokens, at, lexicon, () => false)))
      if (weight > 3.4 && gap.length === 0) for (let i = at; i < to; i++) set.add(i);
  return set;
}

interface NameContext {
  readonly set: ReadonlySet<number>;
  readonly names: Names;
  readonly words: LanguageWords;
  readonly chosen: ReadonlyMap<string, string>;
  readonly isOrdinary: (key: string) => boolean;
  readonly commitments: readonly CommitmentMark[];
  readonly persons: readonly Span[];
}

const INDEFINITE = new Set(
  'un une des some any a an deux trois quelques plusieurs several two three chaque every'.split(' '),
);

function markNames(line: Line, text: string, context: NameContext): NameMark[] {
  const { names, commitments, persons, isOrdinary } = context;
  const marks: NameMark[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    if (persons.some(({ from, to }) => at >= from && at < to)) continue;
    const found = findName(line.tokens, at, names, isOrdinary);
    if (found === null || isThing(line, found, context, marks.at(-1)?.to)) continue;
    if (found.to - found.from === 1 && context.set.has(at) && found.by !== 'whole') continue;
    if (
      commitments.some(
        (mark) => overlaps(mark, found) && (!found.isStrong || mark.weight > found.to - found.from),
      )
    )
      continue;
    const mark = markOf(line, text, found, context);
    marks.push(mark);
    at = mark.to - 1;
  }
  return marks;
}

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** « une école », « cours de vélo »: a thing, where nobody in particular is meant. */
function isThing(
  line: Line,
  { from, to, by, isStrong, actors }: FoundName,
  context: NameContext,
  lastTo = -1,
): boolean {
  if (by === 'whole' || by === 'acronym' || to - from > 1) return false;
  const { words, isOrdinary } = context;
  const { raw = '', isLarge = false } = line.tokens[from - 1] ?? {};
  const before = line.tokens[from]?.sign === '' ? line.key(from - 1) : '';
  if (raw.toLowerCase() === 'à') return false;
  // « forme des écoles », but « les salariés des aciéries ».
  const earlier = line.key(from - 2);
  const isOf = before === 'des' && earlier !== '' && (words.people.has(earlier) || !isOrdinary(earlier));
  if (INDEFINITE.has(before) && !isOf) return true;
  if (/^(de|d|en)$/.test(before) && line.tokens[from]?.isLarge !== true)
    return by !== 'institution' || before === 'en';
  // « premiers secours », « a science fair »: after another thing.
  if (
    before !== '' &&
    lastTo !== from &&
    !isOrdinary(before) &&
    !words.and.has(before) &&
    !words.relatives.has(before) &&
    !isLarge &&
    !/^(qui|who|t)$/.test(before)
  )
    return true;
  // « the library campaign for … »: a verb after its subject.
  if (lastTo === from && line.tokens[from]?.sign === '' && isOrdinary(line.key(from))) return true;
  // « le réseau de l’agglo », where a network is known: a thing of somebody else.
  if (by === 'kind' && ofSomebody(line, to, context)) return true;
  if (isStrong) return false;
  if (actors.length > 1) return true;
  if (from > 0 && before !== '' && !words.definite.has(before)) return true;
  // « la fête du canal »: of a thing.
  return /^(du|des)$/.test(before) && from > 1 && !isOrdinary(line.key(from - 2));
}

function ofSomebody(line: Line, to: number, { names, words, isOrdinary }: NameContext): boolean {
  if (!/^(de|du|des|d)$/.test(line.key(to)) || line.tokens[to]?.sign !== '') return false;
  const at = words.definite.has(line.key(to + 1)) ? to + 2 : to + 1;
  return findName(line.tokens, at, names, isOrdinary) !== null;
}

function markOf(line: Line, text: string, found: FoundName, context: NameContext): NameMark {
  const { names, chosen, isOrdinary } = context;
  const { from, actors, by, isStrong } = found;
  const own = ownName(line, found, names, isOrdinary);
  if (own !== null) {
    // « la mairie de Saint-Loup »: another of the same kind that is known.
    const named = names.institutions.find(
      ({ is }) => by === 'institution' && is.called.some((called) => called === line.key(from)),
    );
    const other = named === undefined ? undefined : ofPlace(line, own, names, named.is.kinds);
    if (other !== undefined) return { from, to: own.to, who: { is: 'known', actor: other }, isStrong: true };
    return {
      from,
      to: own.to,
      who: { is: 'new', name: line.raw({ from, to: own.to }, text) },
      isStrong: true,
    };
  }
  const other = isStrong && found.to - from === 1 ? otherName(line, found, context) : null;
  if (other !== null)
    return { from, to: other, who: { is: 'new', name: line.raw({ from, to: other }, text) }, isStrong: true };
  const place = by === 'institution' ? placeAfter(line, found, names) : null;
  if (place !== null) return place;
  const word = fold(line.raw(found, text));
  const settled = actors.find(({ id }) => id === chosen.get(word));
  const [only] = settled === undefined ? actors : [settled];
  const who: Who =
    only !== undefined && (settled !== undefined || actors.length === 1)
      ? { is: 'known', actor: only }
      : { is: 'unclear', word, among: actors };
  return { from, to: found.to, who, isStrong };
}

/** What tells one school or club from another, where the name that is known does not say it. */
const WHICH_ONE =
  /^(culturel|culturelle|municipale?|communale?|primaire|maternelle|elementaire|professionnel|professionnelle|prive|privee|public|publique|sportif|sportive|paroissiale?|intercommunale?|departementale?|regionale?|nationale?|photo|foot|scolaire|artisanale?|technique|medicale?|hospitalier|hospitaliere)$/;

/** « la maison des lycéens » where a « maison de santé » is known: somebody else, to the end of the name. */
function otherName(
  line: Line,
  { from, to, by }: FoundName,
  { names, words, isOrdinary }: NameContext,
): number | null {
  if (by === 'institution' || by === 'whole' || by === 'acronym') return null;
  if (line.tokens[to]?.sign === '' && WHICH_ONE.test(line.key(to))) return to + 1;
  if (!/^(de|du|des|d)$/.test(line.key(to)) || line.tokens[to]?.sign !== '') return null;
  let at = to + 1;
  if (words.definite.has(line.key(at)) && /^(de)$/.test(line.key(to))) at++;
  const next = line.tokens[at];
  if (next === undefined || next.sign !== '' || isOrdinary(next.key)) return null;
  if (findName(line.tokens, at, names, isOrdinary) !== null) return null;
  void from;
  return at + 1;
}

/** A known name of a place after an institution: « la commune de Saint-Loup ». */
function placeAfter(line: Line, found: FoundName, names: Names): NameMark | null {
  if (!/^(de|d|du|of)$/.test(line.key(found.to))) return null;
  const institution = names.institutions.find(({ among }) =>
    among.some(({ id }) => found.actors[0]?.id === id),
  );
  if (institution === undefined) return null;
  let to = found.to + 1;
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
  const [only] = among;
  return to > start && among.length === 1 && only !== undefined
    ? { from: found.from, to, who: { is: 'known', actor: only.actor }, isStrong: true }
    : null;
}

const ofPlace = (line: Line, span: Span, names: Names, kinds: readonly string[]): NamedActor | undefined => {
  const said = Array.from({ length: span.to - span.from }, (_, i) => singular(line.key(span.from + i)));
  return names.all.find(
    ({ actor, words }) =>
      actor.kind !== undefined &&
      kinds.includes(actor.kind) &&
      said.filter((word) => !LINKING.has(word)).every((word) => words.has(word)),
  )?.actor;
};

/** A name of its own after what somebody is: « le collège Simone-Veil » is another college. */
function ownName(
  line: Line,
  found: FoundName,
  names: Names,
  isOrdinary: (key: string) => boolean,
): Span | null {
  if (found.by === 'whole' || found.by === 'acronym') return null;
  let at = found.to;
  if (found.by === 'institution' && /^(de|d)$/.test(line.key(at)) && line.tokens[at + 1]?.isLarge) at++;
  let to = at;
  while (to < line.tokens.length) {
    const token = line.tokens[to];
    if (token === undefined || token.sign !== '' || !token.isLarge || isOrdinary(token.key)) break;
    if (findName(line.tokens, to, names, isOrdinary) !== null) break;
    to++;
  }
  return to > at ? { from: at, to } : null;
}

/** The run of words that a commitment shares, the longest; or its code. */
function markCommitments(line: Line, { commitments }: EntryScene): CommitmentMark[] {
  const marks: CommitmentMark[] = [];
  for (const { id, code, text } of commitments) {
    const own = tokensOf(text).filter(({ key }) => !LINKING.has(key) && key.length > 2);
    for (let from = 0; from < line.tokens.length; from++) {
      const mark = commitmentAt(line, from, own);
      if (mark !== null) {
        marks.push({ ...mark, id });
        from = mark.to - 1;
      } else if (code !== undefined && line.key(from) === fold(code))
        marks.push({ from, to: from + 1, id, weight: 3 });
    }
  }
  return marks.filter(
    (mark) => !marks.some((other) => other !== mark && overlaps(other, mark) && other.weight > mark.weight),
  );
}

function commitmentAt(
  line: Line,
  from: number,
  own: ReturnType<typeof tokensOf>,
): (Span & { weight: number }) | null {
  let weight = 0;
  let to = from;
  for (let at = from; at < line.tokens.length && (at === from || line.tokens[at]?.sign === ''); at++) {
    const { key = '', raw = '' } = line.tokens[at] ?? {};
    if (at > from && LINKING.has(key)) continue;
    const match = own.find((word) => shares(word.key, key));
    if (match === undefined) break;
    weight +=
      /^\p{Lu}{3,}$/u.test(match.raw) || (raw.length > 4 && match.key === key && own.length === 1) ? 2 : 1;
    to = at + 1;
  }
  return weight === 0 ? null : { from, to, weight };
}

/** The same word, or of the same root: « replanter » and « replante », « rénovation » and « rénover ». */
const shares = (a: string, b: string): boolean =>
  singular(a) === singular(b) ||
  (Math.min(a.length, b.length) > 4 &&
    a.slice(0, 5) === b.slice(0, 5) &&
    Math.min(a.length, b.length) < 9 &&
    !/^trans/.test(a));

/** People: a title or a first name, then a family name; « Sophie du CIVAM ». */
function markPersons(
  line: Line,
  words: LanguageWords,
  names: Names,
  isOrdinary: (key: string) => boolean,
): Span[] {
  const spans: Span[] = [];
  const { tokens } = line;
  for (let from = 0; from < tokens.length; from++) {
    let to = from + 1;
    if (!TITLES.has(line.key(from)) && tokens[from]?.isLarge !== true) continue;
    // « le lycée Marie-Curie » is named after her.
    const before = tokens[from]?.sign === '' ? line.key(from - 1) : '';
    if (before !== '' && !isOrdinary(before) && !words.and.has(before)) continue;
    while (to < tokens.length && to - from < 4 && tokens[to]?.sign === '' && tokens[to]?.isLarge === true)
      to++;
    const raws = tokens.slice(from, to).map(({ raw }) => raw);
    const isTitled = TITLES.has(line.key(from)) && to - from > 1;
    const isSomeone =
      isTitled ||
      isPerson(raws) ||
      (to - from === 1 &&
        worksFor(line, to, words, names, isOrdinary) &&
        !isOrdinary(line.key(from)) &&
        findName(tokens, from, names, isOrdinary) === null);
    if (!isSomeone) continue;
    if (!isTitled && findName(tokens, from, names, isOrdinary)?.by === 'whole') continue;
    spans.push({ from, to });
    from = to - 1;
  }
  return spans;
}

const TITLES = new Set('m mr mme mlle monsieur madame dr mrs ms'.split(' '));

/** « … du CIVAM », « … from the library ». */
function worksFor(
  line: Line,
  at: number,
  words: LanguageWords,
  names: Names,
  isOrdinary: (key: string) => boolean,
): boolean {
  if (line.tokens[at]?.sign !== '' || !/^(de|du|des|d|from|of|a|au|at)$/.test(line.key(at))) return false;
  const next = words.definite.has(line.key(at + 1)) ? at + 2 : at + 1;
  return findName(line.tokens, next, names, isOrdinary) !== null;
}
