import { distance } from 'fastest-levenshtein';
import type { Place } from '../../contract/territory.ts';
import type { Entry, PlaceIndex } from './place-index.ts';
import { foldPlace, type PlaceWords, wordsOfPlace } from './place-words.ts';

/**
 * Finds the places that a text means, the best first. It may be the name or code, its start, or the starts of
 * its words, with any spelling of kind, articles and plurals; or the name with a typing error. A département
 * may follow a commune, by code or name: « Saint-Aubin 39 ».
 */
export function searchPlaces(index: PlaceIndex, text: string): Place[] {
  const query = foldPlace(text);
  if (query === '') return [];
  const found = search(index, query);
  const isCalledSo = found.some(({ names }) => names[0] === query);
  const within = isCalledSo ? [] : searchWithin(index, query);
  if (within.length > 0) return placesOf([...new Set([...within, ...found])]);
  // « Grand Lyon » is how an intercommunalité calls itself, and not always officially.
  const called = query.replace(/^grande? /, 'metropole ');
  return placesOf(found.length === 0 && called !== query ? search(index, called) : found);
}

/** Words between the name of a commune and that of its département. */
const BETWEEN = / (?:en|dans|du|de|des|d|la|le|les|l)$/;
/** Words of the longest name of a département: « alpes de haute provence ». */
const LONGEST_NAME = 4;

/** Finds communes in the département at the end of a text, if there is one. */
function searchWithin(index: PlaceIndex, query: string): Entry[] {
  const words = query.split(' ');
  for (let taken = Math.min(LONGEST_NAME, words.length - 1); taken > 0; taken -= 1) {
    const code = index.departments.get(words.slice(-taken).join(' '));
    if (code === undefined) continue;
    let name = words.slice(0, -taken).join(' ');
    while (BETWEEN.test(name)) name = name.replace(BETWEEN, '');
    return search(index, name, ({ departmentCode }) => departmentCode === code);
  }
  return [];
}

interface Asked extends PlaceWords {
  readonly query: string;
  readonly code: string;
  /** Words that words of the name may begin with. */
  readonly starts: readonly string[];
  readonly startsHeard: readonly string[];
  readonly followed: string;
}

const NO_MATCH = Number.POSITIVE_INFINITY;
/** Rank of a name that begins with the text, as both are heard. */
const BEGINS_HEARD = 4;
/** Up to here a place is called as it was typed, or will be in a moment. */
const CALLED_SO = 2;
/** A slip means a place this many times larger, rather than one whose name only begins so. */
const MUCH_LARGER = 20;

function search(
  index: PlaceIndex,
  query: string,
  isInside: (candidate: Entry) => boolean = () => true,
): Entry[] {
  const words = wordsOfPlace(query);
  const asked: Asked = {
    ...words,
    query,
    code: query.replaceAll(' ', ''),
    starts: words.core.raw.split(' '),
    startsHeard: words.core.text.split(' '),
    followed: `${words.core.raw} `,
  };
  const found = ranked(index, asked, isInside);
  const [best] = found;
  if (best !== undefined && best.rank < CALLED_SO) return entriesOf(found);
  const allowed = { whole: slipsIn(words.whole), core: slipsIn(words.core.text) };
  const near = index.near(words, allowed).filter(isInside);
  const slips = byRank(near.map((candidate) => ({ candidate, rank: slipOf(candidate, asked) })));
  if (best === undefined) return entriesOf(slips);
  const meant = slips.filter(({ candidate }) => candidate.weight > MUCH_LARGER * best.candidate.weight);
  return meant.length === 0 ? entriesOf(found) : [...new Set([...entriesOf(meant), ...entriesOf(found)])];
}

interface Ranked {
  readonly candidate: Entry;
  readonly rank: number;
}

const entriesOf = (found: readonly Ranked[]): Entry[] => found.map(({ candidate }) => candidate);
const placesOf = (found: readonly Entry[]): Place[] => found.map(({ place }) => place);
const longest = (words: readonly string[]): string =>
  words.reduce((long, word) => (word.length > long.length ? word : long), '');

/** Ranks the places that a text may name, of those inside. */
function ranked(
  { entries, likely }: PlaceIndex,
  asked: Asked,
  isInside: (candidate: Entry) => boolean,
): Ranked[] {
  const begun = asked.whole === '' ? asked.query.split(' ') : asked.startsHeard;
  const candidates = likely(longest(begun), asked.code);
  const rank = (candidate: Entry): Ranked => ({ candidate, rank: rankOf(candidate, asked) });
  if (asked.whole !== '') return byRank(candidates.filter(isInside).map(rank));
  // Articles alone: every other name begins with nothing.
  const known = new Set(candidates);
  const other = (candidate: Entry): Ranked => ({ candidate, rank: BEGINS_HEARD });
  return byRank(entries.filter(isInside).map((one) => (known.has(one) ? rank(one) : other(one))));
}

/** Drops what does not match, and sorts the rest; equals keep their order. */
function byRank(all: readonly Ranked[]): Ranked[] {
  const ofRank = new Map<number, Ranked[]>();
  for (const one of all) {
    if (one.rank === NO_MATCH) continue;
    const equals = ofRank.get(one.rank);
    if (equals === undefined) ofRank.set(one.rank, [one]);
    else equals.push(one);
  }
  const ranks = [...ofRank.keys()].sort((a, b) => a - b);
  return ranks.flatMap((rank) => ofRank.get(rank) ?? []);
}

/** Penalty for another kind than stated, unless the name is equal. */
const OTHER_KIND = 20;

function rankOf({ names, codes, place, words }: Entry, asked: Asked): number {
  const { query, code, kind } = asked;
  const name = names[0] ?? '';
  if (codes.includes(code) || name === query) return 0;
  const beside = kind === undefined || kind === place.kind ? 0 : OTHER_KIND;
  const { core, whole } = words;
  if (names[1] === query) return 1 + beside;
  // Asked by its kind, a place is called by what is left: « agglo de Redon ».
  if (core.raw === asked.core.raw && kind === place.kind) return 1;
  if (place.kind === 'region' && initials(core.raw) === query) return 1;
  if (whole === asked.whole && !saysOtherArticle(query, name)) return 1.5 + beside;
  if (name.startsWith(query)) return (name.includes(' ', query.length) ? 2.5 : 2) + beside;
  if (names.some((one) => one.startsWith(query))) return 2.5 + beside;
  if (core.text === asked.core.text) return 3 + beside;
  if (whole.startsWith(asked.whole)) return BEGINS_HEARD + beside;
  if (core.raw.startsWith(asked.followed)) return 5 + beside;
  if (beginWordsOf(core.raw, asked.starts)) return 6 + beside;
  return beginWordsOf(core.text, asked.startsHeard) ? 7 + beside : NO_MATCH;
}

function beginWordsOf(core: string, starts: readonly string[]): boolean {
  for (const start of starts) {
    const at = core.indexOf(start);
    if (at < 0) return false;
    if (at > 0 && core[at - 1] !== ' ' && !core.includes(` ${start}`, at)) return false;
  }
  return true;
}

/** « L'Haÿ » is not « Les Hays ». */
function saysOtherArticle(query: string, name: string): boolean {
  const [, rest] = ARTICLE.exec(query) ?? [];
  return rest !== undefined && rest !== ARTICLE.exec(name)?.[1];
}

const ARTICLE = /^(l|le|la|les) /;

/** « PACA »: a région is called by its initials. */
const initials = (core: string): string => core.replace(/(\w)\w* ?/g, '$1');

/** Returns the number of tolerated wrong letters: one, two in a long name, none in the shortest. */
const slipsIn = (name: string): number => (name.length < 4 ? 0 : name.length < 12 ? 1 : 2);

function slipOf({ words, place }: Entry, { core, whole, kind }: Asked): number {
  const beside = kind === undefined || kind === place.kind ? 0 : OTHER_KIND;
  return beside + Math.min(slipsBetween(words.whole, whole), slipsBetween(words.core.text, core.text) + 0.5);
}

function slipsBetween(known: string, wanted: string): number {
  const allowed = slipsIn(wanted);
  if (Math.abs(known.length - wanted.length) > allowed) return NO_MATCH;
  const slips = isSwapped(known, wanted) ? 1 : distance(known, wanted);
  return slips > allowed ? NO_MATCH : slips;
}

/** Two letters typed in the other order are one slip. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}
