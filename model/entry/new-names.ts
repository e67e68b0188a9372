import { singular } from '../names/near-words.ts';
import { fold } from '../words/fold-text.ts';
import type { Doubt } from './facts.ts';
import { overlaps, type Span } from './line.ts';
import type { MarkedLine, NameMark, VerbMark, Who } from './mark-line.ts';
import { isTitle } from './mark-persons.ts';

/** Longest name that is taken from a sentence, in words. */
const LONGEST = 7;

interface Unnamed {
  /** Position of these names. */
  readonly spans: readonly Span[];
  readonly subjects: readonly Who[];
  readonly objects: readonly Who[];
  readonly doubts: readonly Doubt[];
}

/** Finds new names in a clause: the subject or object of a known verb, if its words are an organisation's. */
export function namesOfPhrase(
  marked: MarkedLine,
  span: Span,
  verb: VerbMark | null,
  names: readonly NameMark[],
): Unnamed {
  const match = verb?.as.link;
  const persons = marked.persons.filter(({ from }) => from >= span.from && from < span.to);
  const doubts: Doubt[] = persons.some((person) => !isPlaced(marked, person, names))
    ? [{ is: 'person' }]
    : [];
  if (verb === null || match === undefined || names.length === 0)
    return { spans: [], subjects: [], objects: [], doubts };
  const opening = phrasesIn(marked, { from: span.from, to: match.from }, names);
  // « pilote le PCAET », which is promised.
  const isPromised = ({ span: of }: Phrase, weight: number): boolean =>
    marked.commitments.some((mark) => mark.weight >= weight && overlaps(mark, of));
  const subject = opening.filter((phrase) => !isFrame(marked, phrase) && !isPromised(phrase, 2));
  const object = phrasesIn(marked, { from: match.to, to: span.to }, names).filter(
    (phrase) =>
      (phrase.isLarge || phrase.isOrganisation) &&
      !isTakenBack(marked, phrase) &&
      !isPromised(phrase, 1) &&
      !isPurpose(marked, phrase, match),
  );
  const some = subject.filter(({ isLarge, isOrganisation }) => isLarge || isOrganisation);
  const others = subject.filter((phrase) => !some.includes(phrase));
  const hasSubject = names.some(({ to }) => to <= verb.at) || some.length > 0;
  const unknown = others.filter(({ isPeople }) => !hasSubject && !isPeople);
  // « les scouts aident la mjc », « Solvay achète à la scic »: somebody new, read back unless the name is proper.
  const actsAlone = unknown.find((phrase) => standsBefore(marked, phrase, match.from));
  const isProper = actsAlone !== undefined && marked.line.tokens[actsAlone.span.from]?.isLarge === true;
  const all = actsAlone === undefined ? some : [...some, actsAlone];
  return {
    spans: [...all, ...object].map(({ span: { from, to } }) => ({ from, to })),
    subjects: all.map(({ name }): Who => ({ is: 'new', name })),
    objects: object.map(({ name }): Who => ({ is: 'new', name })),
    doubts: [
      ...doubts,
      // « Pour Solvay, la scic coupe du bois »: perhaps somebody.
      ...opening
        .filter((phrase) => phrase.isLarge && !subject.includes(phrase))
        .map(({ name }): Doubt => ({ is: 'words', words: name })),
      ...unknown
        .filter((phrase) => phrase !== actsAlone || !isProper)
        .concat(some.filter(({ name }) => marked.words.generic.has(fold(name))))
        // « Chez Nour, un resto, donne … »: half of a name.
        .concat(some.filter(({ span: { from } }) => /^(?:chez|at)$/.test(marked.line.key(from - 1))))
        .concat(object.filter(({ name, isLarge }) => !isLarge && !name.includes(' ')))
        .map(({ name }): Doubt => ({ is: 'words', words: name })),
    ],
  };
}

/** Detects what a sentence is about, before its subject: « pour la cantine, le collège … ». */
function isFrame({ line, words }: MarkedLine, { span: { from, to } }: Phrase): boolean {
  const before = words.determiners.has(line.key(from - 1)) ? line.key(from - 2) : line.key(from - 1);
  const opens = [from - 1, from - 2, from];
  return (
    words.prepositions.has(before) &&
    !/^(?:de|du|des|d|et|of)$/.test(before) &&
    /[,:]/.test(line.tokens[to]?.sign ?? '') &&
    opens.some((at) => at === 0 || (at > 0 && words.prepositions.has(line.key(at)) && at < 3))
  );
}

/**
 * Detects what something is for: « achète aux Lilas pour la cantine », where the verb takes « à »; « se rencontrent
 * pour la cantine », where both are named.
 */
function isPurpose(
  { line, words, names }: MarkedLine,
  { span: { from }, isLarge }: Phrase,
  { preposition }: { readonly preposition: string | undefined },
): boolean {
  const before = words.determiners.has(line.key(from - 1)) ? line.key(from - 2) : line.key(from - 1);
  const isComplete = preposition !== undefined || names.filter((name) => name.from < from).length > 1;
  return !isLarge && /^(?:pour|for)$/.test(before) && isComplete && preposition !== before;
}

/** Detects words that the next name replaces at once: « finance la maison… enfin l’hôpital ». */
function isTakenBack({ line, words, names }: MarkedLine, { span: { to } }: Phrase): boolean {
  const cue = line.first(words.repairs, { from: to, to: line.tokens.length });
  const isParted = (line.tokens[to]?.sign ?? '') !== '';
  return cue?.from === to && isParted && names.some(({ from }) => from >= cue.to && from - cue.to < 3);
}

/** Returns true if a phrase is the subject: bare or after « le », and directly before the verb. */
const standsBefore = ({ line, words }: MarkedLine, { span: { from, to } }: Phrase, verb: number): boolean =>
  to - from < 4 &&
  (from === 0 || words.definite.has(line.key(from - 1))) &&
  line.tokens
    .slice(to, verb)
    .every(
      ({ key, sign }) => sign === '' && (words.adverbs.has(key) || words.have.has(key) || words.be.has(key)),
    );

/**
 * Detects a person followed by their organisation: « Sophie du CIVAM », « M. Le Goff, le maire de
 * Saint-Loup ».
 */
function isPlaced({ line }: MarkedLine, { to }: Span, names: readonly NameMark[]): boolean {
  return names.some(
    ({ from }) =>
      from >= to &&
      from - to < 6 &&
      ((from === to && /^[(,]$/.test(line.tokens[from]?.sign ?? '')) ||
        /^(de|du|des|d|l|la|from|of|the|au|a|at)$/.test(line.key(from - 1))),
  );
}

interface Phrase {
  readonly span: Span;
  readonly name: string;
  readonly isLarge: boolean;
  readonly isOrganisation: boolean;
  readonly isPeople: boolean;
}

/** Finds runs of words that may be new names, without their article: they contain no known name. */
function phrasesIn(marked: MarkedLine, { from, to }: Span, names: readonly NameMark[]): readonly Phrase[] {
  const { line, words, text } = marked;
  const phrases: Phrase[] = [];
  let start = from;
  const isName = (at: number): boolean =>
    names.some((name) => at >= name.from && at < name.to) ||
    marked.persons.some((person) => at >= person.from && at < person.to);
  const end = (at: number): void => {
    const phrase = phraseOf(marked, { from: start, to: at }, text);
    if (phrase !== null && !isMatter(marked, start - 1)) phrases.push(phrase);
  };
  for (let at = from; at < to; at++) {
    const key = line.key(at);
    const opens =
      words.and.has(key) ||
      words.relatives.has(key) ||
      /^(qui|who|avec|with|pour|for|chez)$/.test(key) ||
      isMatter(marked, at);
    if (isName(at)) {
      // « les élèves du lycée » are of the lycée.
      const isOf = /^(de|du|des|d|l|la|le|les|of|the|from|au|aux|a|at)$/.test(line.key(at - 1));
      if (
        !isOf ||
        (!/^(de|du|des|d|of|from)$/.test(line.key(at - 1)) && !/^(de|d|of|from)$/.test(line.key(at - 2)))
      )
        end(at);
      while (isName(at + 1)) at++;
      start = at + 1;
    } else if (opens || /,/.test(line.tokens[at]?.sign ?? '')) {
      end(at);
      start = opens ? at + 1 : at;
    }
  }
  end(to);
  return phrases;
}

/** Detects the start of what it is about: « travaille avec l'AMAP sur la cantine », but « Vélo sur Loire ». */
function isMatter({ line, words }: MarkedLine, at: number): boolean {
  const next = words.determiners.has(line.key(at + 1)) ? at + 2 : at + 1;
  return /^(?:sur|autour|on|about|around)$/.test(line.key(at)) && line.tokens[next]?.isLarge === false;
}

function phraseOf(marked: MarkedLine, { from, to }: Span, text: string): Phrase | null {
  const { line, words, isTaken, names } = marked;
  let start = from;
  while (start < to && isTitle(line.key(start)) && words.definite.has(line.key(start + 1))) start += 2;
  const isOwn = (at: number): boolean => at > 0 && line.tokens[at]?.isLarge === true;
  while (
    start < to &&
    !isOwn(start) &&
    (words.determiners.has(line.key(start)) ||
      words.prepositions.has(line.key(start)) ||
      words.adverbs.has(line.key(start)) ||
      words.be.has(line.key(start)) ||
      isTaken(start))
  ) {
    const isIndefinite = words.head === 'first' ? /^(un|une|des)$/ : /^(some|a|an)$/;
    if (isIndefinite.test(line.key(start)) && line.tokens[start]?.isLarge !== true) return null;
    start++;
  }
  // « the library's book group »: a thing of theirs.
  if (words.head === 'last' && from > 0 && line.key(from) === 's' && names.some((name) => name.to === from))
    return null;
  // « mutualisent leurs transports »: a thing of theirs.
  if (
    /^(leurs?|son|sa|ses|their|its|his|her)$/.test(line.key(start - 1)) &&
    line.tokens[start]?.isLarge !== true
  )
    return null;
  // « dépanne l’AMAP en caisses »: a thing.
  const isThing = /^(en|de|d|sans|of|in)$/.test(line.key(start - 1));
  let end = to;
  while (
    end > start &&
    !isOwn(end - 1) &&
    (words.determiners.has(line.key(end - 1)) ||
      words.adverbs.has(line.key(end - 1)) ||
      words.objects.has(line.key(end - 1)) ||
      words.be.has(line.key(end - 1)) ||
      words.have.has(line.key(end - 1)) ||
      isTaken(end - 1) ||
      /^(ne|n|se|s)$/.test(line.key(end - 1)))
  )
    end--;
  if (end - start < 1 || end - start > LONGEST) return null;
  const keys = Array.from({ length: end - start }, (_, i) => line.key(start + i));
  if (
    keys.every(
      (key) =>
        words.adverbs.has(key) ||
        words.determiners.has(key) ||
        words.prepositions.has(key) ||
        /^\d+$/.test(key),
    )
  )
    return null;
  const [first = ''] = keys;
  const isFirst = start === 0;
  const larges = Array.from({ length: end - start }, (_, i) => line.tokens[start + i]?.isLarge === true);
  const isLarge = isFirst
    ? larges.slice(1).some(Boolean) ||
      (larges[0] === true && line.tokens.filter(({ isLarge: large }) => large).length > 1)
    : larges.some(Boolean);
  const isOrganisation =
    (!isThing &&
      words.head === 'first' &&
      (words.organisations.has(first) || words.organisations.has(first.replace(/s$/, '')))) ||
    (words.head === 'last' && keys.length > 1 && words.organisations.has(keys.at(-1) ?? ''));
  // « le tour des fermes »: several of a kind.
  if (keys.length === 1 && !isLarge && first !== singular(first) && words.organisations.has(singular(first)))
    return null;
  // « les assos d’aide alimentaire »: several of a kind, but « les ambulances Martin ».
  const isSeveral =
    words.head === 'first' &&
    first !== singular(first) &&
    words.generic.has(singular(first)) &&
    line.key(start - 1) === 'les' &&
    !larges.some(Boolean);
  if (isSeveral) return null;
  // « le PCAET »: a plan.
  const isLoud = line.tokens[start]?.raw === line.tokens[start]?.raw.toUpperCase();
  if (keys.length === 1 && words.things.has(first) && !words.organisations.has(first) && (!isLarge || isLoud))
    return null;
  // « mon association, les restos »: said again by its name.
  if (
    keys.length === 1 &&
    words.generic.has(first) &&
    (line.tokens[end]?.sign === ',' ||
      words.relatives.has(line.key(end)) ||
      /^(qui|who)$/.test(line.key(end)))
  )
    return null;
  const isPeople = words.people.has(first) || words.people.has(`${first}s`) || words.subjects.has(first);
  if (isPeople)
    return { span: { from: start, to: end }, name: '', isLarge: false, isOrganisation: false, isPeople };
  return {
    span: { from: start, to: end },
    name: line.raw({ from: start, to: end }, text),
    isLarge,
    isOrganisation,
    isPeople,
  };
}
