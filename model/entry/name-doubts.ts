import { headWordsOf } from '../names/body-words.ts';
import { LINKING } from '../names/everyday-names.ts';
import type { Names } from '../names/name-index.ts';
import { isSlip, singular } from '../names/near-words.ts';
import { fold } from '../words/fold-text.ts';
import { type Doubt, type Fact, sameWho, whoOf, withoutTwins } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, Who } from './mark-line.ts';
import { type Token, tokensOf } from './words-of-line.ts';

/**
 * Lists doubts about new names: similar to a known one, several at once, or half of a longer name. Names after
 * a cue (« ajoute… ») are certain.
 */
export function nameDoubts(marked: MarkedLine, facts: readonly Fact[], names: Names): readonly Doubt[] {
  const fresh = withoutTwins(facts.flatMap(whoIn)).flatMap((who) => (who.is === 'new' ? [who.name] : []));
  // « l'AMAP des Lilas livre le collège Jean Moulin », on an empty map: both are names for certain.
  const marks = (name: string): readonly NameMark[] =>
    marked.names.filter(({ who }) => who.is === 'new' && who.name === name);
  const isSure = (name: string): boolean => marks(name).some(({ isStrong }) => isStrong);
  const doubted = fresh.filter(
    (name) =>
      isLikeKnown(name, names) ||
      isUnknownAcronym(name, marked) ||
      isHalf(marked, name) ||
      (marks(name).length > 0 && !isSure(name)),
  );
  const all = fresh.length > 1 && !fresh.every(isSure) ? fresh : doubted;
  return [...all, ...ofTowns(marked, facts), ...farSlips(marked, facts, names)].map(
    (name): Doubt => ({ is: 'words', words: name }),
  );
}

/** Lists capitalised words that were taken for a name two slips away: « Les Francas » for France Travail. */
function farSlips(
  { line, names: marks, text }: MarkedLine,
  facts: readonly Fact[],
  names: Names,
): readonly string[] {
  const parties = facts.flatMap(whoIn);
  return marks.flatMap((mark) => {
    const { from, to, who } = mark;
    const key = line.key(from);
    if (who.is !== 'known' || to - from > 1 || line.tokens[from]?.isLarge !== true) return [];
    if (!parties.some((one) => sameWho(one, who))) return [];
    if (names.institutions.some(({ is }) => is.called.includes(key))) return [];
    const own = names.all.find(({ actor }) => actor.id === who.actor.id);
    const isOwn =
      own === undefined ||
      own.acronyms.has(key) ||
      [...own.words.keys()].some((word) => word === singular(key) || isSlip(key, word, 1));
    return isOwn ? [] : [line.raw(mark, text)];
  });
}

/** Lists people named by their town, which was taken for its town hall: « le boulanger de Saint-Loup ». */
function ofTowns(
  { line, names, words, isTaken, text }: MarkedLine,
  facts: readonly Fact[],
): readonly string[] {
  const parties = facts.flatMap(whoIn);
  return names.flatMap(({ from, to, who }) => {
    if (who.is !== 'known' || who.actor.kind !== 'commune' || !parties.some((one) => sameWho(one, who)))
      return [];
    const isTown = line.tokens
      .slice(from, to)
      .every(({ key }) => !/^(commune|ville|mairie|maire)$/.test(key));
    const noun = line.key(from - 2);
    const isOf = /^(de|d|of)$/.test(line.key(from - 1)) && line.tokens[from]?.sign === '' && noun !== '';
    const isSomebody =
      isTown &&
      isOf &&
      !isTaken(from - 2) &&
      ![words.people, words.things, words.determiners, words.prepositions].some((some) => some.has(noun));
    return isSomebody ? [line.raw({ from: from - 2, to }, text)] : [];
  });
}

/** Lists the actors of a fact, but one that is added after a cue: its name is certain. */
const whoIn = (fact: Fact): readonly Who[] => (fact.kind === 'actor' ? [] : whoOf(fact));

/** Detects a name made of words of known ones, or, without a capital, with one of them: « repare cafe ». */
function isLikeKnown(name: string, names: Names): boolean {
  // « VEC » for VCE.
  if (/^\p{Lu}{2,5}$/u.test(name))
    return [...names.byAcronym.keys()].some((one) => isTurned(name.toLowerCase(), one));
  const tokens = tokensOf(name).filter(({ key }) => !LINKING.has(key));
  const isKnown = ({ key }: Token): boolean =>
    names.byWord.has(singular(key)) ||
    names.byWord.has(key) ||
    names.vocabulary.some(([word]) => word.length > 3 && isSlip(key, word));
  return tokens.some(({ isLarge }, i) => isLarge && i > 0) || tokens[0]?.isLarge === true
    ? tokens.every(isKnown)
    : tokens.some(isKnown);
}

/** Detects capitals of no body that everybody knows: « le TZR ». */
const isUnknownAcronym = (name: string, { words }: MarkedLine): boolean =>
  /^\p{Lu}{2,}$/u.test(name) &&
  headWordsOf(name) === 0 &&
  ![words.nationwide, words.organisations].some((some) => some.has(fold(name)));

/** Detects two letters that changed places: « VEC » for VCE. */
const isTurned = (a: string, b: string): boolean =>
  a.length === b.length &&
  [...a].some(
    (letter, i) => i > 0 && a.slice(0, i - 1) + letter + (a[i - 1] ?? '') + a.slice(i + 1) === b && a !== b,
  );

/** Detects a name that belongs to a known actor: « la coopérative scolaire du collège ». */
function isHalf({ line, names, words }: MarkedLine, name: string): boolean {
  const { to } = placeOf(line.tokens, name);
  const next = words.definite.has(line.key(to + 1)) ? to + 2 : to + 1;
  return (
    /^(de|du|des|d|of)$/.test(line.key(to)) && names.some(({ from }) => from === next || from === to + 1)
  );
}

function placeOf(tokens: readonly Token[], name: string): Span {
  const keys = tokensOf(name).map(({ key }) => key);
  const from = tokens.findIndex((_, at) => keys.every((key, i) => tokens[at + i]?.key === key));
  return { from, to: from < 0 ? 0 : from + keys.length };
}
