import { append } from '../../../grouped.ts';
import { hasHeadWord, plainWords } from '../../../names/body-words.ts';
import { BODY_KINDS, SAME_WORD } from '../../../readings/name-similarity/name-vocabulary.ts';
import { nameKey } from '../plain-key.ts';

/** How a name was found to be somebody's: as it is written, spelt a little otherwise, by some of its words, by its initials. */
export type Found = {
  readonly ids: readonly string[];
  readonly by: 'name' | 'spelling' | 'words' | 'initials';
};

const LITTLE = new Set(
  'de du des d la le les l et en a au aux sur the of and association asso assoc'.split(' '),
);

/** First words of the names of one body: « Ville de Tulle », « Mairie de Tulle ». */
const COUNCILS_OF_TOWNS = new Set(['ville', 'commune', 'municipalite']);

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);
const tellingWords = (name: string): string[] => {
  const [first = '', ...others] = plainWords(name).map((word) => SAME_WORD.get(word) ?? word);
  const words = [others.length > 0 && COUNCILS_OF_TOWNS.has(first) ? 'mairie' : first, ...others];
  const telling = words.filter((word) => !LITTLE.has(word));
  return telling.length > 0 ? withAcronym(telling) : words;
};

/** Kinds of bodies that are also called by an acronym: « maison familiale rurale », « MFR ». */
const ACRONYMS: readonly (readonly [words: readonly string[], acronym: string])[] = BODY_KINDS.flatMap(
  ({ spellings }) => {
    const acronym = spellings.find((one) => /^\S{2,5}$/.test(one));
    const long = spellings.map((one) => one.split(' ')).filter(({ length }) => length > 1);
    return acronym === undefined ? [] : long.map((words) => [words.map(singular), acronym] as const);
  },
).sort(([a], [b]) => b.length - a.length);
/** The same by their first word, the longest first: every name is looked up. */
const ACRONYMS_BY_FIRST = new Map<string, (typeof ACRONYMS)[number][]>();
for (const one of ACRONYMS) append(ACRONYMS_BY_FIRST, one[0][0] ?? '', one);

function withAcronym(words: string[]): string[] {
  const found = ACRONYMS_BY_FIRST.get(singular(words[0] ?? ''))?.find(([long]) =>
    long.every((word, i) => singular(words[i] ?? '') === word),
  );
  return found === undefined || words.length === found[0].length
    ? words
    : [found[1], ...words.slice(found[0].length)];
}
/** Normalises a name over spellings: without articles, legal words, accents, plurals. */
export const looseKey = (name: string): string => tellingWords(name).map(singular).join(' ');

const NUMBERS = /^\d+$/;
const NUMBERS_IN_LETTERS = new Set(
  [...SAME_WORD].flatMap(([word, same]) => (NUMBERS.test(word) ? [same] : [])),
);

const PREFIX = 3;
const INITIALS = /^[\p{Lu}\d]{2,9}$/u;

/** The place at the end of a name, which begins with a capital. */
const ENDING = /^\P{L}*\p{L}.*\s(?:de |d[’']|à |du |en )(\p{Lu}[^\s,]*(?:\s\p{Lu}[^\s,]*)*)$/u;

/** The acronym of a département's council: « CD31 » is « Département 31 ». */
const COUNCIL = /^C[DG] ?(\d{2,3}|2[AB])$/i;

interface Entry {
  readonly id: string;
  readonly words: readonly string[];
}

/** Names of bodies, found by what people write for them. */
export class NameBook {
  readonly #loose = new Map<string, Set<string>>();
  readonly #byStart = new Map<string, Set<Entry>>();
  readonly #byInitials = new Map<string, Set<string>>();

  readonly #places = new Set<string>();
  readonly #names = new Map<string, string[]>();
  /** Names to take apart before the first search: in most files none is ever sought. */
  #added: Parameters<NameBook['put']>[] = [];

  /** Returns true if a text is the place at the end of a known name: « Murat » with « Mairie de Murat ». */
  isPlace(text: string): boolean {
    this.#takeAdded();
    return this.#places.has(plainWords(text).join(' '));
  }

  /** Adds a name, or another name, of an actor, with the place that distinguishes it. */
  put(id: string, name: string, place?: string): void {
    this.#added.push([id, name, place]);
  }

  #takeAdded(): void {
    for (const [id, name, place] of this.#added) this.#take(id, name, place);
    this.#added = [];
  }

  #take(id: string, name: string, place: string | undefined): void {
    const words = tellingWords(name).map(singular);
    this.#names.set(id, [...(this.#names.get(id) ?? []), name]);
    add(this.#loose, words.join(' '), id);
    if (place !== undefined && place !== '') add(this.#loose, looseKey(`${name} ${place}`), id);
    if (place !== undefined) this.#places.add(plainWords(place).join(' '));
    const [, end] = ENDING.exec(name) ?? [];
    if (end !== undefined) this.#places.add(plainWords(end).join(' '));
    const [, number] = COUNCIL.exec(name.trim()) ?? [];
    if (number !== undefined) add(this.#loose, looseKey(`département ${number}`), id);
    const entry: Entry = { id, words };
    for (const word of new Set(words)) add(this.#byStart, word.slice(0, PREFIX), entry);
    const all = plainWords(name);
    add(this.#byInitials, all.map((word) => word.charAt(0)).join(''), id);
    add(this.#byInitials, words.map((word) => word.charAt(0)).join(''), id);
  }

  /** Finds the actors whose name differs in spelling alone; cheaper than `find`, which looks at all words. */
  spelt(name: string): readonly string[] {
    this.#takeAdded();
    return [...(this.#loose.get(looseKey(name)) ?? [])];
  }

  /** Finds the actors that a name means in another spelling; several if ambiguous. */
  find(name: string): Found | undefined {
    const words = tellingWords(name).map(singular);
    const same = this.spelt(name);
    if (same.length > 0) return { ids: same, by: 'spelling' };
    const holders = this.#holding(words).filter((id) => !this.#isOfAnotherKind(name, id));
    if (holders.length > 0) return { ids: holders, by: 'words' };
    const plain = name.replaceAll('.', '');
    const initials = INITIALS.test(plain) ? this.#byInitials.get(nameKey(plain)) : undefined;
    return initials === undefined ? undefined : { ids: [...initials], by: 'initials' };
  }

  /** Returns true if two names give different kinds of bodies: « Association Les Sources » is no « Collectif Les Sources ». */
  #isOfAnotherKind(name: string, id: string): boolean {
    const own = plainWords(name)[0] ?? '';
    return (
      LITTLE.has(own) &&
      (this.#names.get(id) ?? []).every((other) => hasHeadWord(other) && plainWords(other)[0] !== own)
    );
  }

  /** Finds actors whose name contains every word or its start: « Secours pop ». */
  #holding(words: readonly string[]): string[] {
    const [first, ...others] = words;
    if (first === undefined || !words.some((word) => word.length >= PREFIX)) return [];
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), first);
    const near = this.#byStart.get(longest.slice(0, PREFIX)) ?? new Set<Entry>();
    const says = (entry: Entry, word: string): boolean =>
      entry.words.some((other) => other === word || (word.length >= PREFIX && other.startsWith(word)));
    // « Foyer rural » is not « Foyer rural 2 »: a number tells two bodies of one name apart.
    const isNumbered = (entry: Entry): boolean =>
      words.every((word) => entry.words.includes(word)) &&
      entry.words.length > words.length &&
      entry.words.every((word) => words.includes(word) || NUMBERS.test(word) || NUMBERS_IN_LETTERS.has(word));
    const found = [...near].filter(
      (entry) => says(entry, first) && others.every((word) => says(entry, word)) && !isNumbered(entry),
    );
    return [...new Set(found.map(({ id }) => id))];
  }
}

function add<T>(map: Map<string, Set<T>>, key: string, item: T): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([item]));
  else set.add(item);
}
