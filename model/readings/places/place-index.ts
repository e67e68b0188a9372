import type { Place } from '../../contract/territory.ts';
import { compare } from '../../elements/order.ts';
import type { Geography } from './geography.ts';
import { lettersApart, lettersOf } from './letters.ts';
import { foldPlace, type PlaceWords, wordsOfPlace } from './place-words.ts';

/** Every present place, ready to be searched. */
export interface PlaceIndex {
  /** The larger first, then by name. */
  readonly entries: readonly Entry[];
  /** Codes of départements by what one calls them: their code and their name, folded. */
  readonly departments: ReadonlyMap<string, string>;
  /**
   * Returns, in order, the places that a search looks at. One is there by its code, or by a word of its name with this
   * start. Régions, and names of articles alone, always are.
   */
  likely(start: string, code: string): readonly Entry[];
  /**
   * Returns, in order, the places that sound like these words, except for at most `slips` wrong letters:
   * their names have about the same length and the same letters.
   */
  near(words: PlaceWords, slips: { readonly whole: number; readonly core: number }): readonly Entry[];
}

export interface Entry {
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
  const { departments } = geography;
  const entries = entriesOf(geography).sort(inOrder);
  return {
    entries,
    departments: new Map(
      [...departments.values()].flatMap(({ code, name }) => [
        [foldPlace(code), code],
        [foldPlace(name), code],
      ]),
    ),
    likely: likelyAmong(entries),
    near: nearAmong(entries),
  };
}

const inOrder = (a: Entry, b: Entry): number =>
  b.weight - a.weight || compare(a.names[0] ?? '', b.names[0] ?? '') || compare(a.place.place, b.place.place);

function entriesOf({ communes, epcis, departments, regions }: Geography): Entry[] {
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
  return [
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
  ];
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
  const words = wordsOfPlace(whole);
  return {
    words,
    place: { ...place, ...(population !== undefined && { population }) },
    names: [...new Set([whole, whole.replace(LEADING, '')])].filter((name) => name !== ''),
    codes: codes.filter((code) => code !== '').map((code) => code.toLowerCase()),
    weight,
  };
}

/**
 * Prepares `PlaceIndex.likely`. A région is called by its initials too, and a name may have no word but articles: these
 * few are always likely.
 */
function likelyAmong(entries: readonly Entry[]): PlaceIndex['likely'] {
  const ofWord = new Map<string, number[]>();
  const ofCode = new Map<string, number[]>();
  const always: number[] = [];
  entries.forEach(({ names: [name = ''], codes, words, place }, at) => {
    for (const word of new Set(name.split(' '))) push(ofWord, word, at);
    for (const code of codes) push(ofCode, code, at);
    if (place.kind === 'region' || words.whole === '') always.push(at);
  });
  const known = [...ofWord.keys()].sort(compare);
  return (start, code) => {
    const isFound = new Uint8Array(entries.length);
    for (const at of always) isFound[at] = 1;
    for (const at of ofCode.get(code) ?? []) isFound[at] = 1;
    for (let word = firstFrom(known, start); known[word]?.startsWith(start) === true; word += 1)
      for (const at of ofWord.get(known[word] ?? '') ?? []) isFound[at] = 1;
    return entries.filter((_, at) => isFound[at] === 1);
  };
}

/** Prepares `PlaceIndex.near`. */
function nearAmong(entries: readonly Entry[]): PlaceIndex['near'] {
  const wholes = sortedByLength(entries.map(({ words }) => words.whole));
  const cores = sortedByLength(entries.map(({ words }) => words.core.text));
  return ({ whole, core }, slips) => {
    const found = new Set([...wholes(whole, slips.whole), ...cores(core.text, slips.core)]);
    return [...found].sort((a, b) => a - b).flatMap((at) => entries[at] ?? []);
  };
}

/** Sorts texts by length, with their letters. The function finds the texts that may be another with wrong letters. */
function sortedByLength(texts: readonly string[]): (text: string, slips: number) => number[] {
  const letters = Int32Array.from(texts, lettersOf);
  const ofLength = new Map<number, number[]>();
  texts.forEach(({ length }, at) => {
    push(ofLength, length, at);
  });
  return (text, slips) => {
    const wanted = lettersOf(text);
    const found: number[] = [];
    for (let length = text.length - slips; length <= text.length + slips; length += 1)
      for (const at of ofLength.get(length) ?? [])
        if (lettersApart(letters[at] ?? 0, wanted) <= 2 * slips) found.push(at);
    return found;
  };
}

function push<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Returns the place of the first text that does not come before another. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(sorted[middle] ?? '', text) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
