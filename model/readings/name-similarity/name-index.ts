import { acronymKeysOf } from './acronym.ts';
import { bareKindsOf, bodyKindsOf } from './kinds-in-name.ts';
import { areNamedAlike, knownOf, type Named } from './known-name.ts';
import { LikelyIndex } from './likely-index.ts';
import { spellingKeysOf, tellingOf } from './match-words.ts';
import { type Known, type NameSimilarity, similarity } from './name-similarity.ts';
import { isCommonPlace, type ParsedName, parseName } from './parse-name.ts';

/** Something that was found by its name. */
export interface Found<T> {
  readonly item: T;
  readonly similarity: NameSimilarity;
}

interface Entry<T> extends Known {
  readonly item: T;
}

/** Many names, prepared so that those like one are found without comparing it with all. */
export class NameIndex<T extends Named & { readonly id: string }> {
  readonly #entries = new Map<string, Entry<T>>();
  #buckets: Map<string, Set<string>> | undefined;
  #likely: LikelyIndex | undefined;

  /** Takes one in, in place of what had its id. */
  put(item: T): void {
    const known = this.#entries.get(item.id);
    if (known !== undefined && areNamedAlike(known.item, item)) {
      this.#entries.set(item.id, { ...known, item });
      return;
    }
    this.delete(item.id);
    const prepared = knownOf(item);
    this.#entries.set(item.id, { ...prepared, item });
    this.#likely?.put(item.id, prepared);
    if (this.#buckets !== undefined) fill(this.#buckets, item.id, prepared);
  }

  delete(id: string): void {
    const known = this.#entries.get(id);
    if (known === undefined) return;
    this.#likely?.delete(id, known);
    for (const key of entryKeysOf(known)) this.#buckets?.get(key)?.delete(id);
    this.#entries.delete(id);
  }

  get(id: string): T | undefined {
    return this.#entries.get(id)?.item;
  }

  ids(): string[] {
    return [...this.#entries.keys()];
  }

  /** Finds names similar to a text, or beginning with it: typing may be unfinished. */
  find(name: string, siren?: string): Found<T>[] {
    const known: Known = { name: parseName(name), siren };
    return this.#near(known).flatMap((entry) => {
      const found = similarity(known, entry) ?? (begins(known.name, entry.name) ? BEGINS : undefined);
      return found === undefined ? [] : [{ item: entry.item, similarity: found }];
    });
  }

  /** Finds names equal or likely equal to a complete name, fast enough for many. */
  likely(name: string, siren?: string): Found<T>[] {
    const known: Known = { name: parseName(name), siren };
    return [...this.#likelyOnes().near(known)].flatMap((id) => {
      const entry = this.#entries.get(id);
      const found = entry === undefined ? undefined : similarity(known, entry);
      return entry === undefined || found === undefined || found.grade === 'possible'
        ? []
        : [{ item: entry.item, similarity: found }];
    });
  }

  /** Builds the index on first use: only files need it. */
  #likelyOnes(): LikelyIndex {
    if (this.#likely === undefined) {
      this.#likely = new LikelyIndex();
      for (const [id, entry] of this.#entries) this.#likely.put(id, entry);
    }
    return this.#likely;
  }

  #near(known: Known): Entry<T>[] {
    if (this.#buckets === undefined) {
      this.#buckets = new Map();
      for (const [id, entry] of this.#entries) fill(this.#buckets, id, entry);
    }
    const ids = new Set<string>();
    for (const key of soughtKeysOf(known)) for (const id of this.#buckets.get(key) ?? []) ids.add(id);
    return [...ids].flatMap((id) => this.#entries.get(id) ?? []);
  }
}

function fill(buckets: Map<string, Set<string>>, id: string, known: Known): void {
  for (const key of entryKeysOf(known)) {
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, new Set([id]));
    else bucket.add(id);
  }
}

const BEGINS: NameSimilarity = { score: 0.5, grade: 'possible', basis: 'begins' };
const FEWEST_LETTERS = 3;

/** Returns true if a typed text is the start of a name, or its words start words of it. */
function begins(typed: ParsedName, name: ParsedName): boolean {
  if (typed.folded.length < FEWEST_LETTERS) return false;
  if (!isCommonPlace(name) && name.folded.startsWith(typed.folded)) return true;
  if (typed.words.length === 0 || (typed.kind !== undefined && typed.kind.id !== name.kind?.id)) return false;
  if (!typed.words.some((word) => word.length >= FEWEST_LETTERS)) return false;
  return typed.words.every((word) => name.words.some((other) => other.startsWith(word)));
}

/**
 * Returns the keys of a name; similar names share one: an equal or similar word, or the first two letters of
 * an acronym and of its long form. A name that is only a kind is close to all of that kind, except places.
 */
function keysOf({ name, siren }: Known): string[] {
  return [
    ...acronymKeysOf(name),
    ...(name.words.length === 0 ? [`is ${name.folded}`] : []),
    ...(siren === undefined ? [] : [`siren ${siren}`]),
  ];
}

/** Returns additional keys of an entry. */
const entryKeysOf = (known: Known): Set<string> =>
  new Set([
    ...keysOf(known),
    ...wordKeysOf(known, ({ words }) => words),
    ...(isCommonPlace(known.name) ? [] : [startOf(known)]),
    ...bodyKindsOf(known).map((id) => `of ${id}`),
    ...bareKindsOf(known).map((id) => `bare ${id}`),
  ]);

/** Returns additional keys of a search. */
const soughtKeysOf = (known: Known): Set<string> =>
  new Set([
    ...keysOf(known),
    // Common words find nothing, unless there are no others.
    ...wordKeysOf(known, ({ words }) => (tellingOf(words).length > 0 ? tellingOf(words) : words)),
    startOf(known),
    ...bareKindsOf(known).map((id) => `of ${id}`),
    ...bodyKindsOf(known).map((id) => `bare ${id}`),
  ]);

const wordKeysOf = ({ name }: Known, wordsOf: (name: ParsedName) => readonly string[]): string[] =>
  [name, ...name.aliases].flatMap((each) => [...wordsOf(each), each.words.join('')].flatMap(spellingKeysOf));

const startOf = ({ name }: Known): string => `start ${name.folded.slice(0, FEWEST_LETTERS)}`;
