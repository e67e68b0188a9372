import type { CooperationStatus } from '../contract/vocabulary.ts';
import type { NamedActor, Names } from '../names/name-index.ts';
import { isSlip } from '../names/near-words.ts';
import { withDictatedSigns } from './dictated-signs.ts';
import { withoutFillers } from './fillers.ts';
import { isInCompound, withSpaces } from './glued-words.ts';
import { LANGUAGE_WORDS, type LanguageWords } from './language-words.ts';
import { isVerb, lexiconOf, type VerbClass, type VerbMatch, verbsAt } from './lexicon.ts';
import { Line, type Span } from './line.ts';
import { markCommitments } from './mark-commitments.ts';
import { markNames, setPhrases } from './mark-names.ts';
import { markPersons } from './mark-persons.ts';
import { HOMOPHONES } from './misspelt-verbs.ts';
import { inPlainOrder } from './plain-order.ts';
import type { EntryScene } from './scene.ts';
import { type SelfRepair, selfRepairs } from './self-repair.ts';
import { withFullWords } from './shortened.ts';
import { withUnknownNames } from './unknown-names.ts';
import { withWholeWord } from './whole-words.ts';
import { tokensOf } from './words-of-line.ts';

/** Somebody a line names: known, several it may be, or new. */
export type Who =
  | { readonly is: 'known'; readonly actor: NamedActor; readonly form?: WordForm | undefined }
  | { readonly is: 'unclear'; readonly word: string; readonly among: readonly NamedActor[] }
  | { readonly is: 'new'; readonly name: string };

/** Gender and number of a name, as its article tells: « le », « la », « les ». */
export type WordForm = 'masculine' | 'feminine' | 'plural';

export interface NameMark extends Span {
  readonly who: Who;
  readonly isStrong: boolean;
  /** Starts with an organisation's word, before words of its own: « lycée Pergaud ». */
  readonly isHeaded?: boolean;
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
  readonly names: readonly NameMark[];
  readonly verbs: readonly VerbMark[];
  readonly commitments: readonly CommitmentMark[];
  readonly resources: ReadonlyArray<Span & { readonly id: string }>;
  readonly statuses: ReadonlyArray<Span & { readonly status: CooperationStatus }>;
  readonly levels: ReadonlyArray<Span & { readonly level: number }>;
  /** People that are named, who stand on no map. */
  readonly persons: readonly Span[];
  /** Actors chosen in answers, by the word that was unclear. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Names taken back at once, with the words that do. */
  readonly repairs: readonly SelfRepair[];
  /** Day of the line: « l’an dernier » counts from it. */
  readonly day: string;
  /** Words that were taken for something. */
  readonly isTaken: (at: number) => boolean;
}

/** Reads the words of a line one by one: names first, the longest; then what they do. */
export function markLine(
  said: string,
  scene: EntryScene,
  names: Names,
  chosen: ReadonlyMap<string, string>,
): MarkedLine {
  const text = withDictatedSigns(said);
  const { language } = scene;
  const words = LANGUAGE_WORDS[language];
  const lexicon = lexiconOf(language);
  const isOrdinary = (key: string): boolean =>
    words.adverbs.has(key) ||
    words.determiners.has(key) ||
    words.prepositions.has(key) ||
    words.and.has(key) ||
    words.people.has(key) ||
    words.people.has(`${key}s`) ||
    words.be.has(key) ||
    words.have.has(key) ||
    lexicon.patterns.has(key);
  const isWord = (key: string): boolean => isOrdinary(key) || words.things.has(key);
  const apart = withSpaces(tokensOf(text), text, names, isWord);
  const written = withFullWords(apart, text, { names, words, lexicon, isWord });
  const line = new Line(inPlainOrder(withoutFillers(written, words.fillers), words));
  const promised = markCommitments(line, scene);
  const persons = markPersons(line, words, names, isOrdinary, isWord);
  const levels = markLevels(line, words);
  const known = markNames(line, text, {
    names,
    words,
    chosen,
    isOrdinary,
    isWord,
    isVerb: (key) => isVerb(key, lexicon),
    commitments: promised,
    persons,
    set: setPhrases(line, lexicon),
  });
  const notNew = [...known, ...persons, ...promised];
  const told = [...line.all(words.pledges), ...line.all(words.lacks)];
  const named = withUnknownNames(known, {
    ...{ line, text, words },
    isTaken: (at) => notNew.some(({ from, to }) => at >= from && at < to),
    isOrdinary,
    isVerb: (at) => {
      const { link, carry } = verbsAt(line.tokens, at, lexicon, () => false);
      return link !== undefined || (carry !== undefined && /^(?:faire|do)$/.test(carry.infinitive));
    },
    isTelling: (at) => {
      const { need, offer } = verbsAt(line.tokens, at, lexicon, () => false);
      return need !== undefined || offer !== undefined || told.some(({ from }) => from === at);
    },
  }).map((mark) => withWholeWord(mark, line, text));
  const repairs = selfRepairs(line, named, words);
  const found = named.filter((name) => !repairs.some(({ dropped }) => dropped === name));
  const commitments = promised.filter(
    (mark) => !found.some((name) => name.isStrong && name.from <= mark.from && name.to >= mark.to),
  );
  const taken = new Set<number>();
  const take = ({ from, to }: Span): void => {
    for (let at = from; at < to; at++) taken.add(at);
  };
  const promises = commitments.filter(({ weight }) => weight > 1);
  const tails = repairs.flatMap(({ tail }) => (tail === undefined ? [] : [tail]));
  for (const mark of [...named, ...repairs, ...tails, ...promises, ...persons, ...levels]) take(mark);
  const isName = (at: number): boolean => named.some(({ from, to }) => at >= from && at < to);
  const statuses = words.statuses.flatMap(([status, pattern]) =>
    line
      .all(pattern)
      .filter(({ from, captured }) => !isName(from) && isAhead(captured, scene))
      .map(({ from, to }) => ({ from, to, status })),
  );
  const hedges = line.all(words.hedges);
  // « retravaillent » is a verb as well.
  const again = line.all(words.again).filter(({ from }) => !/^re/.test(line.key(from)));
  const cues = line.all(words.adds).filter(({ from }) => from < 2);
  for (const mark of [...statuses, ...hedges, ...again, ...cues]) take(mark);
  const verbs: VerbMark[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    if (isName(at) || persons.some(({ from, to }) => at >= from && at < to)) continue;
    if (isInCompound(text, line.tokens[at])) continue;
    if (statuses.some((mark) => at >= mark.from && at < mark.to)) continue;
    const isHeard = isName(at - 1) && HOMOPHONES.has(line.key(at));
    if ((!isHeard && isNoun(line, at, words, isName)) || hedges.some(({ from, to }) => at >= from && at < to))
      continue;
    if (!isHeard && isWord(line.key(at)) && !lexicon.patterns.has(line.key(at))) continue;
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
  const acts = words.head === 'last' ? withoutNouns(verbs, line, words, isName) : verbs;
  const resources = line.tokens.flatMap(({ key }, at) => {
    if (isName(at) || isUnder(line, at, words)) return [];
    const known = Object.entries(words.resources);
    const id = (known.find(([, some]) => some.has(key)) ??
      (key.length > 5 && !isWord(key)
        ? known.find(([, some]) => [...some].some((word) => word[0] === key[0] && isSlip(key, word, 1)))
        : undefined))?.[0];
    return id === undefined ? [] : [{ from: at, to: at + 1, id }];
  });
  return {
    ...{
      text,
      line,
      words,
      names: found,
      verbs: acts,
      commitments,
      resources,
      statuses,
      levels,
      persons,
      chosen,
      repairs,
      day: scene.day,
    },
    isTaken: (at) => taken.has(at),
  };
}

/** Detects « sous » as a preposition: « croule sous les meubles ». */
const isUnder = (line: Line, at: number, { determiners }: LanguageWords): boolean =>
  line.key(at) === 'sous' && !determiners.has(line.key(at - 1)) && determiners.has(line.key(at + 1));

/** Drops nouns that are verbs as well after a name that is the object: « fix the NHS pool bikes ». */
const withoutNouns = (
  verbs: readonly VerbMark[],
  line: Line,
  words: LanguageWords,
  isName: (at: number) => boolean,
): readonly VerbMark[] =>
  verbs.filter(({ at, as }, i) => {
    const before = verbs[i - 1];
    // « the farm whose eggs the school buys »: what stands before is no verb.
    const acts =
      before !== undefined &&
      (isName(before.at - 1) ||
        [words.people, words.adverbs].some((some) => some.has(line.key(before.at - 1))));
    if (!acts || !isName(at - 1) || /(?:ed|ing)$/.test(line.key(at))) return true;
    if (Object.values(as).every(({ weight }) => weight > 1)) return true;
    const between = line.tokens.slice(before.at + 1, at);
    const isOpen = between.some(
      ({ key, sign }) =>
        sign !== '' ||
        words.and.has(key) ||
        words.relatives.has(key) ||
        words.subjects.has(key) ||
        /^(?:to|who|what)$/.test(key),
    );
    const isObject = words.definite.has(line.key(before.at + 1)) || isName(before.at + 1);
    return isOpen || !isObject || /^(?:help|let|make|see|watch|have|hear)/.test(line.key(before.at));
  });

/** Detects a future year, which makes an intention: « en 2027 ». */
const isAhead = (captured: readonly (string | undefined)[], { day }: EntryScene): boolean =>
  captured.every((year) => year === undefined || year > day.slice(0, 4));

const COUNTED: Readonly<Record<string, number>> = {
  ...{ un: 1, deux: 2, trois: 3, quatre: 4 },
  ...{ one: 1, two: 2, three: 3, four: 4 },
};

function markLevels(line: Line, words: LanguageWords): Array<Span & { level: number }> {
  const stated = line.all(
    / (?:(?:niveau|level|intensite|c est du|c est un|c est|it s a|it s) ([0-4])|(?:niveau|level) (un|deux|trois|quatre|one|two|three|four))(?= )/g,
  );
  if (stated.length > 0)
    return stated.map(({ from, to, captured: [digit, word = ''] }) => ({
      ...{ from, to },
      level: digit === undefined ? (COUNTED[word] ?? 0) : Number(digit),
    }));
  return words.levels.flatMap(([level, pattern]) =>
    line.all(pattern).map(({ from, to }) => ({ from, to, level })),
  );
}

/** Adjectives that stand before what they qualify: « the same building », « le même accueil ». */
const ADJECTIVES = new Set(
  'same own new old local big small main spare young meme memes propre nouveau nouvelle nouveaux nouvelles vieux vieil vieille vieilles ancien ancienne anciens anciennes petit petite petits petites grand grande grands grandes gros grosse grosses bon bonne bons bonnes beau beaux belle belles jeunes derniers dernieres premiers premieres autres futurs futures'.split(
    ' ',
  ),
);

/**
 * Detects a noun: a verb after an article is one, « l’aide », « the help », unless the article stands for
 * an actor: « la banque les aide ».
 */
function isNoun(line: Line, at: number, words: LanguageWords, isName: (at: number) => boolean): boolean {
  const before = line.key(at - 1);
  // « le CIVAM conseil le GAEC », but « conseil de développement ».
  if (/^(travail|conseil)$/.test(line.key(at)) && !isName(at - 1)) return true;
  // « président du conseil citoyen »: a function, which is a form of « présider » too.
  if (line.key(at) === 'president' && /^(?:de|du|des|d)$/.test(line.key(at + 1))) return true;
  if (line.tokens[at]?.sign !== '' && at > 0) return false;
  if (ADJECTIVES.has(before) && words.determiners.has(line.key(at - 2))) return true;
  // « pays VCE for surveys »: what follows a preposition is no verb.
  if (
    words.head === 'last' &&
    before !== 'to' &&
    words.prepositions.has(before) &&
    !/ing$/.test(line.key(at))
  )
    return true;
  // « for debt help »: English nouns that are verbs as well follow others.
  if (
    words.head === 'last' &&
    words.things.has(line.key(at)) &&
    !isName(at - 1) &&
    !words.subjects.has(before) &&
    !words.adverbs.has(before) &&
    !words.and.has(before) &&
    !/^(to|who|that|will|can|could|would|should|might|not|t|we|you|people|volunteers|students|staff)$/.test(
      before,
    )
  )
    return true;
  // « prévoient un atelier cuisine »: a second noun.
  if (/^(un|une)$/.test(line.key(at - 2)) && !isName(at - 1) && at > 3) return true;
  // « tous financent »: all of them do.
  if (/^(tous|toutes|all|both|each)$/.test(before)) return false;
  if (!words.determiners.has(before) || (before === 'that' && isName(at - 2))) return false;
  if (/(?:er|ir|re)$/.test(line.key(at)) && /^(a|de|d)$/.test(before)) return false;
  if (before === 'a' && line.tokens[at - 1]?.raw.toLowerCase() !== 'à' && isName(at - 2)) return false;
  if (!words.objects.has(before)) return true;
  const earlier = line.key(at - 2);
  const isObject =
    isName(at - 2) ||
    words.subjects.has(earlier) ||
    // « … et les prête au CCAS ».
    (before === 'les' && words.and.has(earlier) && !line.key(at).endsWith('s')) ||
    /^(qui|ne|n|on|who)$/.test(earlier) ||
    words.statuses.some(
      ([, pattern]) => line.all(pattern, { from: Math.max(0, at - 4), to: at - 1 }).length > 0,
    );
  return !isObject;
}
