import { distance } from 'fastest-levenshtein';
import type { Place } from '../../contract/territory.ts';
import { compare } from '../../elements/order.ts';
import type { Geography } from './geography.ts';
import { foldPlace, type PlaceWords, wordsOfPlace } from './place-words.ts';

/** Every present place, ready to be searched. */
export interface PlaceIndex {
  readonly entries: readonly Entry[];
  /** Codes of départements by what one calls them: their code and their name, folded. */
  readonly departments: ReadonlyMap<string, string>;
}

interface Entry {
  readonly place: Place;
  /** The names it is called by, folded: whole, then without its article or its legal form. */
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly words: PlaceWords;
  /** Inhabitants, of a département or région too: among equal matches the larger comes first. */
  readonly weight: number;
  /** For a commune only. */
  readonly departmentCode?: string;
}

const LEADING = /^(?:(?:cc|ca|cu|metropole|communaute) )?(?:(?:de la|de l|du|des|de|d|le|la|les|l|aux) )?/;

/** Prepares the search: once, for all 36,000 places. */
export function indexPlaces(geography: Geography): PlaceIndex {
  const { communes, epcis, departments, regions } = geography;
  const inhabitants = new Map<string, number>();
  for (const { departmentCode, regionCode, population = 0 } of communes.values()) {
    for (const key of [`departement:${departmentCode}`, `region:${regionCode}`])
      inhabitants.set(key, (inhabitants.get(key) ?? 0) + population);
  }
  const area = (kind: 'departement' | 'region', { code, name }: { code: string; name: string }): Entry => {
    const place = `${kind}:${code}`;
    return entry({ place, name, kind }, [code], inhabitants.get(place) ?? 0);
  };
  const homonyms = homonymsAmong([...communes.values()].map(({ name }) => foldPlace(name)));
  const departmentOf = (name: string, departmentCode: string): Pick<Place, 'department'> => {
    const department = departments.get(departmentCode);
    return department === undefined || !homonyms.has(foldPlace(name))
      ? {}
      : { department: { code: department.code, name: department.name } };
  };
  return {
    departments: new Map(
      [...departments.values()].flatMap(({ code, name }) => [
        [foldPlace(code), code],
        [foldPlace(name), code],
      ]),
    ),
    entries: [
      ...[...communes.values()].map(({ code, name, siren, population, departmentCode }) => ({
        ...entry(
          {
            place: `commune:${code}`,
            name,
            kind: 'commune',
            population,
            ...departmentOf(name, departmentCode),
          },
          [code, siren ?? ''],
          population,
        ),
        departmentCode,
      })),
      ...[...epcis.values()].map(({ siren, name, population }) =>
        entry({ place: `epci:${siren}`, name, kind: 'epci', population }, [siren], population),
      ),
      ...[...departments.values()].map((department) => area('departement', department)),
      ...[...regions.values()].map((region) => area('region', region)),
    ],
  };
}

/** Finds names that several places share. */
function homonymsAmong(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return twice;
}

function entry({ population, ...place }: Place, codes: readonly string[], weight = 0): Entry {
  const whole = foldPlace(place.name);
  return {
    words: wordsOfPlace(whole),
    place: { ...place, ...(population !== undefined && { population }) },
    names: [...new Set([whole, whole.replace(LEADING, '')])].filter((name) => name !== ''),
    codes: codes.filter((code) => code !== '').map((code) => code.toLowerCase()),
    weight,
  };
}

/**
 * Finds the places that a text means, the best first. It may be the name or code, its start, or the starts of
 * its words, with any spelling of kind, articles and plurals; or the name with a typing error. A département
 * may follow a commune, by code or name: « Saint-Aubin 39 ».
 */
export function searchPlaces(index: PlaceIndex, text: string): Place[] {
  const query = foldPlace(text);
  if (query === '') return [];
  const found = search(index, query);
  const isCalledSo = found.some(({ name }) => foldPlace(name) === query);
  const within = isCalledSo ? [] : searchWithin(index, query);
  if (within.length > 0) return [...new Set([...within, ...found])];
  // « Grand Lyon » is how an intercommunalité calls itself, and not always officially.
  const called = query.replace(/^grande? /, 'metropole ');
  return found.length === 0 && called !== query ? search(index, called) : found;
}

/** Words between the name of a commune and that of its département. */
const BETWEEN = / (?:en|dans|du|de|des|d|la|le|les|l)$/;
/** Words of the longest name of a département: « alpes de haute provence ». */
const LONGEST_NAME = 4;

/** Finds communes in the département at the end of a text, if there is one. */
function searchWithin({ entries, departments }: PlaceIndex, query: string): Place[] {
  const words = query.split(' ');
  for (let taken = Math.min(LONGEST_NAME, words.length - 1); taken > 0; taken -= 1) {
    const code = departments.get(words.slice(-taken).join(' '));
    if (code === undefined) continue;
    let name = words.slice(0, -taken).join(' ');
    while (BETWEEN.test(name)) name = name.replace(BETWEEN, '');
    const inside = entries.filter(({ departmentCode }) => departmentCode === code);
    return search({ entries: inside }, name);
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
/** Up to here a place is called as it was typed, or will be in a moment. */
const CALLED_SO = 2;
/** A slip means a place this many times larger, rather than one whose name only begins so. */
const MUCH_LARGER = 20;

function search({ entries }: Pick<PlaceIndex, 'entries'>, query: string): Place[] {
  const words = wordsOfPlace(query);
  const asked: Asked = {
    ...words,
    query,
    code: query.replaceAll(' ', ''),
    starts: words.core.raw.split(' '),
    startsHeard: words.core.text.split(' '),
    followed: `${words.core.raw} `,
  };
  const found = ranked(entries, (candidate) => rankOf(candidate, asked));
  const [best] = found;
  if (best !== undefined && best.rank < CALLED_SO) return placesOf(found);
  const slips = ranked(entries, (candidate) => slipOf(candidate, asked));
  if (best === undefined) return placesOf(slips);
  const meant = slips.filter(({ candidate }) => candidate.weight > MUCH_LARGER * best.candidate.weight);
  return [...new Set([...placesOf(meant), ...placesOf(found)])];
}

interface Ranked {
  readonly candidate: Entry;
  readonly rank: number;
}

const placesOf = (found: readonly Ranked[]): Place[] => found.map(({ candidate }) => candidate.place);

function ranked(entries: readonly Entry[], rankOf: (candidate: Entry) => number): Ranked[] {
  const found: Ranked[] = [];
  for (const candidate of entries) {
    const rank = rankOf(candidate);
    if (rank < NO_MATCH) found.push({ candidate, rank });
  }
  return found.sort((a, b) => a.rank - b.rank || inOrder(a.candidate, b.candidate));
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
  if (whole.startsWith(asked.whole)) return 4 + beside;
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

const inOrder = (a: Entry, b: Entry): number =>
  b.weight - a.weight || compare(a.names[0] ?? '', b.names[0] ?? '') || compare(a.place.place, b.place.place);
