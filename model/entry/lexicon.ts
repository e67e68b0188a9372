import type { Language } from '../contract/primitives.ts';
import { isSlip, lettersOf } from '../names/near-words.ts';
import { once } from '../once.ts';
import { foldText } from '../words/fold-text.ts';
import { conjugateEnglish } from './conjugate-english.ts';
import { conjugateFrench, type Forms, type Tense } from './conjugate-french.ts';
import { HOMOPHONES, isMisspelt, isNounLike } from './misspelt-verbs.ts';
import type { VerbSense } from './verb-sense.ts';
import { ENGLISH_VERBS } from './verbs-en.ts';
import { FRENCH_VERBS } from './verbs-fr.ts';
import type { Token } from './words-of-line.ts';

/** Classes of senses, before one is chosen. */
export type VerbClass = 'link' | 'carry' | 'need' | 'offer' | 'ask';

interface Pattern {
  readonly sense: VerbSense;
  readonly tense: Tense;
  readonly infinitive: string;
  /** Words before the verb: « se », « co ». */
  readonly lead: readonly string[];
  /** Words after it; « … » lets some pass. */
  readonly rest: readonly string[];
}

/** Verb of a line: its words, and those between them. */
export interface VerbMatch {
  readonly sense: VerbSense;
  readonly infinitive: string;
  readonly tense: Tense;
  readonly from: number;
  readonly to: number;
  /** Place of its conjugated word. */
  readonly at: number;
  /** Words of it that were let pass. */
  readonly gap: readonly number[];
  /** How many words of it are fixed. */
  readonly weight: number;
  readonly isReflexive: boolean;
  /** The last of its words is a preposition, or it needs none. */
  readonly preposition: string | undefined;
}

/** The verbs of a language by their forms. */
export interface Lexicon {
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>;
  readonly forms: ReadonlyArray<readonly [form: string, letters: number]>;
  /** Forms that misspelt words stand for, as they were found. */
  readonly near: Map<string, readonly Pattern[]>;
}

/** Contractions are the same preposition: « du », « des », « d’ » are « de ». */
const CANON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      au: 'a',
      aux: 'a',
      du: 'de',
      des: 'de',
      d: 'de',
      leurs: 'leur',
      un: 'un',
      une: 'un',
      ses: 'son',
      sa: 'son',
      s: 'se',
      qu: 'que',
      l: 'le',
      la: 'le',
      les: 'le',
    },
    an: 'a',
    their: 'its',
  }),
);
export const canon = (key: string): string => CANON.get(key) ?? key;

const REFLEXIVE = new Set(['se', 's']);
/** Misspelt words that are remembered. */
const MOST_NEAR = 2000;
/** Words that pass in a gap, at most. */
const LONGEST_GAP = 6;

/** Returns the lexicon of a language, built on first use. */
export const lexiconOf = (language: Language): Lexicon => LEXICONS[language]();
const LEXICONS: Readonly<Record<Language, () => Lexicon>> = {
  fr: once(() => makeLexicon('fr')),
  en: once(() => makeLexicon('en')),
};

interface Verbs {
  readonly senses: readonly VerbSense[];
  conjugate(infinitive: string): Forms;
  /** How many words of an expression stand before its verb. */
  leadsOf(words: readonly string[]): number;
}
const VERBS: Readonly<Record<Language, Verbs>> = {
  fr: {
    senses: FRENCH_VERBS,
    conjugate: conjugateFrench,
    leadsOf: (words) =>
      Math.max(
        0,
        words.findIndex((word) => /(?:er|ir|re)$/.test(word)),
      ),
  },
  en: {
    senses: ENGLISH_VERBS,
    conjugate: conjugateEnglish,
    leadsOf: ([first]) => (first === 'co' ? 1 : 0),
  },
};

function makeLexicon(language: Language): Lexicon {
  const patterns = new Map<string, Pattern[]>();
  const { senses, conjugate, leadsOf } = VERBS[language];
  for (const sense of senses)
    for (const expression of sense.says) {
      const words = foldText(expression).replace(/\|.*/, '').trim().split(/\s+/).map(canon);
      const leads = leadsOf(words);
      const [lead, infinitive = '', rest] = [words.slice(0, leads), words[leads], words.slice(leads + 1)];
      const forms =
        infinitive === 'can' || infinitive === 'could'
          ? ([[infinitive, 'present']] as const)
          : conjugate(infinitive);
      const rests = infinitive === 'etre' && rest.at(-1) === 'de' ? [rest, ...withArticle(rest)] : [rest];
      for (const [form, tense] of forms) {
        const list = patterns.get(form) ?? [];
        list.push(...rests.map((own) => ({ sense, tense, infinitive, lead, rest: own })));
        patterns.set(form, list);
      }
    }
  const forms = [...patterns.keys()]
    .filter((form) => form.length > 3)
    .map((form) => [form, lettersOf(form)] as const);
  return { patterns, forms, near: new Map() };
}

/** « être mécène de » is also « être le mécène de », « être un gros mécène de ». */
const withArticle = (rest: readonly string[]): string[][] =>
  /^(?:le|un)$/.test(rest[0] ?? '')
    ? []
    : ['le', 'un'].flatMap((article) => [
        [article, ...rest],
        ...['principal', 'premier', 'gros', 'grand'].map((size) => [article, size, ...rest]),
      ]);

const classOf = ({ does }: VerbSense): VerbClass =>
  does === 'carry' || does === 'need' || does === 'offer' || does === 'ask' ? does : 'link';

/** Finds the verbs at a word, the longest of each class. */
export function verbsAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  barred: (index: number) => boolean,
): Readonly<Partial<Record<VerbClass, VerbMatch>>> {
  const key = tokens[at]?.key ?? '';
  const known =
    lexicon.patterns.get(key) ??
    (key.length > (barred(at - 1) ? 3 : 4) && tokens[at]?.isLarge === false
      ? nearForms(key, lexicon, barred(at - 1))
      : []);
  const found: Partial<Record<VerbClass, VerbMatch>> = {};
  for (const pattern of known) {
    const match = matchAt(tokens, at, pattern, barred);
    if (match === null) continue;
    const kind = classOf(pattern.sense);
    const best = found[kind];
    if (best === undefined || match.weight > best.weight) found[kind] = match;
  }
  return found;
}

/** Returns true if a word is a verb of these, with a typing error allowed. */
export const isVerb = (key: string, lexicon: Lexicon): boolean =>
  lexicon.patterns.has(key) || (key.length > 4 && nearForms(key, lexicon, false).length > 0);

/** Forms a misspelt word may stand for; directly after a name, where a verb is due, short words too. */
function nearForms(key: string, { patterns, forms, near }: Lexicon, isDue: boolean): readonly Pattern[] {
  const asked = isDue ? `${key} due` : key;
  const known = near.get(asked);
  if (known !== undefined) return known;
  const heard = isDue ? patterns.get(HOMOPHONES.get(key) ?? '') : undefined;
  if (heard !== undefined) return heard;
  const letters = lettersOf(key);
  if (isNounLike(key)) return [];
  const form = forms.find((one) => isMisspelt(key, letters, one, isDue));
  const found = form === undefined ? [] : (patterns.get(form[0]) ?? []);
  // Words of a room repeat; those of a machine that asks for ever are not kept.
  if (near.size > MOST_NEAR) near.clear();
  near.set(asked, found);
  return found;
}

function matchAt(
  tokens: readonly Token[],
  at: number,
  { sense, tense, infinitive, lead, rest }: Pattern,
  barred: (index: number) => boolean,
): VerbMatch | null {
  const from = at - lead.length;
  for (const [i, word] of lead.entries()) if (canon(tokens[from + i]?.key ?? '') !== word) return null;
  const isReflexive = lead.some((word) => REFLEXIVE.has(word));
  // « fait tourner ses fours avec »: to have done is not to do.
  if (infinitive === 'faire' && rest[0] === '…' && /.{2}(?:er|ir|re)$/.test(tokens[at + 1]?.key ?? ''))
    return null;
  let next = at + 1;
  const gap: number[] = [];
  let isGap = false;
  let fixed = 0;
  for (const word of rest) {
    if (word === '…') {
      isGap = true;
      continue;
    }
    const reach = isGap ? LONGEST_GAP : isAdverb(tokens[next]?.key) ? 1 : 0;
    const end = findWord(
      tokens,
      next,
      word,
      reach,
      barred,
      isGap && (sense.who === 'together' || infinitive === 'let'),
    );
    // « lui confie ses halls »: the pronoun is who « à » would name.
    if (
      end === null &&
      word === 'a' &&
      word === rest.at(-1) &&
      /^(?:lui|leur)$/.test(tokens[at - 1]?.key ?? '')
    )
      break;
    if (end === null || (isGap && end === next)) return null;
    // « distribue dans la salle du centre »: no thing of the centre.
    if (isGap && word === 'de' && ELSEWHERE.has(tokens[next]?.key ?? '')) return null;
    // « vend aussi du fromage »: nothing of somebody.
    if (isGap && word === 'de' && tokens.slice(next, end).every(({ key }) => isAdverb(key))) return null;
    for (let i = next; i < end; i++) gap.push(i);
    next = end + 1;
    isGap = false;
    fixed++;
  }
  return {
    ...{ sense, infinitive, tense, from, to: next, at, gap, isReflexive },
    weight: 1 + lead.length + fixed - (gap.length > 0 ? 0.5 : 0),
    preposition: rest.length === 0 ? undefined : rest.at(-1),
  };
}

/** Prepositions that begin where something is done, rather than what. */
const ELSEWHERE = new Set('dans chez sur avec pour vers sous entre pres in at with for near'.split(' '));

/** Adverbs that may stand within an expression: « donne aussi un coup de main ». */
const ADVERBS = new Set(
  (
    'aussi deja souvent toujours parfois bien beaucoup juste seulement surtout encore regulierement vraiment quelquefois enfin ' +
    'also often always already just only really sometimes occasionally regularly'
  ).split(' '),
);
const isAdverb = (key: string | undefined): boolean =>
  key !== undefined && (ADVERBS.has(key) || /(?:ellement|usement|vement|ilement|amment|emment)$/.test(key));

function findWord(
  tokens: readonly Token[],
  from: number,
  word: string,
  reach: number,
  barred: (index: number) => boolean,
  overNames: boolean,
): number | null {
  for (let at = from; at <= from + reach; at++) {
    const token = tokens[at];
    if (token === undefined || (token.sign !== '' && at > from - 1 && at !== from)) return null;
    if (token.sign !== '') return null;
    if (!barred(at) && agrees(canon(token.key), word)) return at;
    if (barred(at) && !overNames) return null;
  }
  return null;
}

/** Detects the same word in any gender and number: « hébergée », « membres ». */
const agrees = (a: string, b: string): boolean =>
  a === b ||
  (a.length > 3 && bare(a) === bare(b)) ||
  // « a bessoin de »
  (a.length > 5 && b.length > 5 && a[0] === b[0] && a.at(-1) === b.at(-1) && isSlip(a, b, 1));
const bare = (word: string): string => word.replace(/e{0,2}s?$/, '');
