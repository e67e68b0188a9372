import type { Token } from '../entry/words-of-line.ts';
import { memoizeByObject } from '../once.ts';
import { LINKING } from './everyday-names.ts';
import type { IndexedName, NamedActor, Names, WordRole } from './name-index.ts';
import { isSlip, lettersOf, mayBeSlip, singular } from './near-words.ts';

/** A name in a line: whom it may mean, the likeliest first; one where it is clear. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly actors: readonly NamedActor[];
  /** How it was recognised, the surest first. */
  readonly by: 'whole' | 'institution' | 'acronym' | 'head' | 'kind' | 'part' | 'near';
  /** Several words, or the word for its kind. */
  readonly isStrong: boolean;
}

/** Whether a word is of the language, so that it is no misspelt name. */
export type IsOrdinary = (key: string) => boolean;

interface Matched {
  readonly one: IndexedName;
  readonly quality: number;
  readonly roles: readonly WordRole[];
}

const RANK: Readonly<Record<FoundName['by'], number>> = {
  whole: 0,
  institution: 1,
  acronym: 1,
  head: 2,
  kind: 3,
  part: 4,
  near: 5,
};

/** The name that begins at a word, the longest there is; null where none does. */
export function findName(
  tokens: readonly Token[],
  from: number,
  names: Names,
  isOrdinary: IsOrdinary,
): FoundName | null {
  const known = foundIn(tokens);
  const before = known.get(from);
  if (before !== undefined) return before;
  const found = lookFor(tokens, from, names, isOrdinary);
  known.set(from, found);
  return found;
}

/** A line is asked of each of its words more than once. */
const foundIn = memoizeByObject((_tokens: readonly Token[]) => new Map<number, FoundName | null>());

function lookFor(
  tokens: readonly Token[],
  from: number,
  names: Names,
  isOrdinary: IsOrdinary,
): FoundName | null {
  const token = tokens[from];
  if (token === undefined || LINKING.has(token.key)) return null;
  const found = [
    institutionAt(tokens, from, names, isOrdinary),
    acronymAt(tokens, from, names, isOrdinary),
    wordsAt(tokens, from, names, isOrdinary),
  ].filter((one) => one !== null);
  return (
    found.sort((a, b) => b.to - a.to || a.actors.length - b.actors.length || RANK[a.by] - RANK[b.by])[0] ??
    null
  );
}

/** Finds an institution: « la mairie », « la mairie de Saint-Loup ». */
function institutionAt(
  tokens: readonly Token[],
  from: number,
  names: Names,
  isOrdinary: IsOrdinary,
): FoundName | null {
  const key = tokens[from]?.key ?? '';
  for (const { is, among } of names.institutions)
    for (const called of is.called) {
      if (among.length === 0 || (is.isVerb === true && tokens[from - 1]?.key !== 'the')) continue;
      // « lagglo »: an article without its apostrophe.
      const isGlued = called.length > 3 && key === `l${called}`;
      const isMisspelt =
        !isGlued &&
        mayStand(tokens[from - 1]) &&
        called.length > 4 &&
        called !== key &&
        !isOrdinary(key) &&
        isSlip(key, called, 1);
      if (!isGlued && !isMisspelt && !called.startsWith(key)) continue;
      const end = isGlued || isMisspelt ? from + 1 : endOf(tokens, from, called.split(' '));
      if (end === null) continue;
      return { from, to: end, actors: among, by: 'institution', isStrong: true };
    }
  return null;
}

/** Detects the article before a name, or for the start of a line: elsewhere « commun » is no « commune ». */
const mayStand = (before: Token | undefined): boolean =>
  before === undefined || /^(le|la|l|les|du|au|aux|the|teh)$/.test(before.key);

function endOf(tokens: readonly Token[], from: number, words: readonly string[]): number | null {
  let at = from;
  for (const [place, word] of words.entries()) {
    if (tokens[at]?.key !== word || (place > 0 && tokens[at]?.sign !== '')) return null;
    at++;
  }
  return at;
}

function acronymAt(
  tokens: readonly Token[],
  from: number,
  names: Names,
  isOrdinary: IsOrdinary,
): FoundName | null {
  const { key = '', raw = '' } = tokens[from] ?? {};
  const large = /^\p{Lu}{2,}$/u.test(raw);
  if (key.length < 2 || (!large && (key.length < 3 || isOrdinary(key)))) return null;
  const all = names.byAcronym.get(key) ?? turned(key, tokens[from - 1], names, isOrdinary);
  const bearers = all.filter(({ actor }) => saysAcronym(actor, key));
  const some = preferred(bearers.length > 0 ? bearers : key.length > 2 || large ? all : []);
  const own = bearers.length === 0 ? followed(tokens, from, all) : null;
  if (own !== null) return { from, to: own.to, actors: [own.actor], by: 'acronym', isStrong: true };
  // Capitals that are the initials of two or three may be either, and are asked.
  if (some.length === 0 || (bearers.length === 0 && some.length > (large ? 3 : 1))) return null;
  return { from, to: from + 1, actors: some.map(({ actor }) => actor), by: 'acronym', isStrong: true };
}

/** Finds initials that a word of the same name follows: « CS Tisserands » for « Centre social Les Tisserands ». */
function followed(
  tokens: readonly Token[],
  from: number,
  all: readonly IndexedName[],
): { readonly actor: NamedActor; readonly to: number } | null {
  const next = nextWord(tokens, from + 1);
  if (next === null) return null;
  const [one, ...others] = all.filter(({ words }) => words.get(singular(next.token.key)) === 'own');
  return one === undefined || others.length > 0 ? null : { actor: one.actor, to: next.at + 1 };
}

/** Finds initials with two turned round: « the nsh ». */
function turned(
  key: string,
  before: Token | undefined,
  { byAcronym }: Names,
  isOrdinary: IsOrdinary,
): readonly IndexedName[] {
  if (key.length < 3 || key.length > 5 || isOrdinary(key) || before === undefined || !mayStand(before))
    return [];
  for (let i = 1; i < key.length; i++) {
    const found = byAcronym.get(key.slice(0, i - 1) + key[i] + key[i - 1] + key.slice(i + 1));
    if (found !== undefined && key[i] !== key[i - 1]) return found;
  }
  return [];
}

const saysAcronym = ({ aliases = [], name }: NamedActor, key: string): boolean =>
  aliases.some((alias) => alias.kind === 'acronym' && alias.name.toLowerCase() === key) ||
  name.toLowerCase().split(/[\s]+/).includes(key);

/** Finds consecutive words of a name, skipping short words. */
function wordsAt(
  tokens: readonly Token[],
  from: number,
  names: Names,
  isOrdinary: IsOrdinary,
): FoundName | null {
  let matched = seeds(tokens[from], names, isOrdinary);
  if (matched.length === 0) return null;
  let to = from + 1;
  let words = 1;
  for (;;) {
    const next = nextWord(tokens, to);
    if (next === null) break;
    // « vend du bois à la SCIC »: « à » stands within a name only where the name has it.
    const between = tokens.slice(to, next.at).filter(({ key }) => /^(a|au|aux)$/.test(key));
    const longer = matched.flatMap(({ one, quality, roles }) => {
      if (between.some(({ key }) => !one.names.some((name) => name.includes(key)))) return [];
      const found = matchIn(one, next.token.key, true, isOrdinary);
      return found === null ? [] : [{ one, quality: quality + found.quality, roles: [...roles, found.role] }];
    });
    if (longer.length === 0) break;
    matched = longer;
    to = next.at + 1;
    words++;
  }
  return chosen(matched, { from, to, words }, tokens, names, isOrdinary);
}

/** Returns the next word of a name, beyond short words except « et », and beyond no sign. */
function nextWord(
  tokens: readonly Token[],
  from: number,
): { readonly token: Token; readonly at: number } | null {
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at];
    if (token === undefined || token.sign !== '') return null;
    if (/^(et|and)$/.test(token.key)) return null;
    if (!LINKING.has(token.key)) return { token, at };
  }
  return null;
}

function seeds(token: Token | undefined, names: Names, isOrdinary: IsOrdinary): Matched[] {
  if (token === undefined) return [];
  // « ça », « en »: a short word of the language is somebody's initials only in capitals.
  if (token.key.length < 4 && isOrdinary(token.key) && !/^\p{Lu}+$/u.test(token.raw)) return [];
  const key = singular(token.key);
  const exact = [
    ...(names.byWord.get(key) ?? []),
    ...(key === token.key ? [] : (names.byWord.get(token.key) ?? [])),
  ];
  if (exact.length > 0)
    return [...new Set(exact)].map((one) => ({
      one,
      quality: 3,
      roles: [one.words.get(key) ?? one.words.get(token.key) ?? 'own'],
    }));
  if (isOrdinary(token.key) && !token.isLarge) return [];
  const glued =
    /^[ld](?=.{4})/.exec(token.key) === null ? undefined : names.byWord.get(singular(token.key.slice(1)));
  if (glued !== undefined)
    return glued.map((one) => ({
      one,
      quality: 2,
      roles: [one.words.get(singular(token.key.slice(1))) ?? 'own'],
    }));
  const letters = lettersOf(key);
  const near = new Set(
    names.vocabulary.flatMap(([word, own]) =>
      word.startsWith(token.key) || key.startsWith(word) || (mayBeSlip(letters, own) && isSlip(key, word))
        ? (names.byWord.get(word) ?? [])
        : [],
    ),
  );
  return [...near].flatMap((one): Matched[] => {
    const found = matchIn(one, token.key, false, isOrdinary);
    return found === null ? [] : [{ one, quality: found.quality, roles: [found.role] }];
  });
}

/** Matches a word with one of an actor's: equal, its start, or with a typing error. */
function matchIn(
  { words }: IndexedName,
  key: string,
  isNext: boolean,
  isOrdinary: IsOrdinary,
): { readonly quality: number; readonly role: WordRole } | null {
  const own = singular(key);
  const exact = words.get(own) ?? words.get(key);
  if (exact !== undefined) return { quality: 3, role: exact };
  if (isOrdinary(key)) return null;
  for (const [word, role] of words)
    if (role !== 'kind' && word.startsWith(key) && isShortFor(key, word, isNext || role === 'head'))
      return { quality: 2, role };
  for (const [word, role] of words)
    if (
      role !== 'kind' &&
      (isNext || own.length > 3) &&
      (word.length > (isNext ? 3 : 4) ||
        (word.length === own.length && lettersOf(word) === lettersOf(own))) &&
      isSlip(own, word) &&
      (isNext || begins(own, word))
    )
      return { quality: 1, role };
  const glued = isNext && /^[ld]/.test(key) ? words.get(singular(key.slice(1))) : undefined;
  return glued === undefined ? null : { quality: 2, role: glued };
}

/** Detects the first letter: « terme » is no slip for « ferme », « éhpad » is one for « ehpad », « geac » for « gaec ». */
const begins = (key: string, word: string): boolean =>
  key[0] === word[0] || key.length > 6 || key.length !== word.length || key[1] === word[0];

/** Detects an abbreviation: « coop », « sec pop », « médiathèq »: a few letters, or nearly all. */
const isShortFor = (key: string, word: string, isLikely: boolean): boolean =>
  key.length >= (isLikely ? 3 : 5) && (key.length < 6 || key.length / word.length > 0.75);

function chosen(
  matched: readonly Matched[],
  place: { readonly from: number; readonly to: number; readonly words: number },
  tokens: readonly Token[],
  names: Names,
  isOrdinary: IsOrdinary,
): FoundName | null {
  const { from, to, words } = place;
  const keys = tokens
    .slice(from, to)
    .filter(({ key }) => !LINKING.has(key))
    .map(({ key }) => singular(key));
  const isWhole = ({ one }: Matched): boolean =>
    one.names.some((name) => {
      const content = name.filter((word) => !LINKING.has(word)).map(singular);
      return content.length === keys.length && content.every((word) => keys.includes(word));
    });
  const found = (some: readonly Matched[], by: FoundName['by'], isStrong: boolean): FoundName => ({
    from,
    to,
    actors: preferred(some.map(({ one }) => one)).map(({ actor }) => actor),
    by,
    isStrong,
  });
  const whole = matched.filter(isWhole);
  if (whole.length > 0) return found(whole, 'whole', true);
  const best = Math.max(...matched.map(({ quality }) => quality));
  const likely = matched.filter(({ quality }) => quality === best);
  const near = best < words * 2;
  // A short word with a slip names somebody only with the words that follow.
  if (near && words === 1 && (tokens[from]?.key.length ?? 0) < 5 && !likely.some(isTwisted(keys[0] ?? '')))
    return null;
  const withRole = (role: WordRole): Matched[] => likely.filter(({ roles }) => roles.includes(role));
  const heads = withRole('head');
  const [only = ''] = keys;
  if (heads.length > 0 && !(words === 1 && names.places.has(only)))
    return found(heads, near ? 'near' : 'head', true);
  // A word of a place, or a common word, names nobody alone.
  if (words === 1 && (names.places.has(only) || isOrdinary(only))) return null;
  if (keys.every((word) => names.places.has(word))) return null;
  const kinds = withRole('kind').filter(({ one }) => one.actor.onMap);
  if (kinds.length > 0) return found(kinds, 'kind', true);
  if (likely.every(({ roles }) => roles.every((role) => role === 'kind'))) return null;
  return found(likely, near ? 'near' : 'part', words > 1);
}

/** Detects transposed letters in an acronym: « geac » for GAEC. */
const isTwisted =
  (key: string) =>
  ({ one: { words } }: Matched): boolean =>
    [...words].some(
      ([word, role]) => role === 'head' && [...word].sort().join('') === [...key].sort().join(''),
    );

/** Prefers actors on the map to those of the reserve. */
function preferred(some: readonly IndexedName[]): readonly IndexedName[] {
  const unique = [...new Set(some)];
  const onMap = unique.filter(({ actor }) => actor.onMap);
  return onMap.length > 0 ? onMap : unique;
}
