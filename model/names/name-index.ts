import type { Language } from '../contract/primitives.ts';
import { nameKey } from '../words/fold-text.ts';
import type { Alias } from './alias.ts';
import { INSTITUTIONS, type Institution, LINKING } from './everyday-names.ts';
import { lettersOf, singular, spelledOut } from './near-words.ts';

/** An actor as names are looked up. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly kind?: string | undefined;
  readonly aliases?: readonly Alias[] | undefined;
  readonly onMap: boolean;
}

/** Role of a word in a name: the first gives the kind, others distinguish. */
export type WordRole = 'head' | 'own' | 'kind';

export interface IndexedName {
  readonly actor: NamedActor;
  /** Names word by word: its own, then its aliases. */
  readonly names: ReadonlyArray<readonly string[]>;
  readonly words: ReadonlyMap<string, WordRole>;
  readonly acronyms: ReadonlySet<string>;
}

/** The names of a territory, by word: made once for a list of actors. */
export interface Names {
  readonly language: Language;
  readonly all: readonly IndexedName[];
  readonly byWord: ReadonlyMap<string, readonly IndexedName[]>;
  readonly byAcronym: ReadonlyMap<string, readonly IndexedName[]>;
  /** Words of places, shared by many names: not distinctive alone. */
  readonly places: ReadonlySet<string>;
  /** Every word of a name, with its letters. */
  readonly vocabulary: ReadonlyArray<readonly [word: string, letters: number]>;
  readonly institutions: ReadonlyArray<{ readonly is: Institution; readonly among: readonly NamedActor[] }>;
}

export const partsOf = (name: string): string[] =>
  nameKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(spelledOut);

/** A kind as people say it: `bailleur_social` is « le bailleur », `cooperative` « the coop ». */
const KIND_WORDS: Readonly<Record<string, readonly string[]>> = {
  siae: ['insertion'],
  exploitation_agricole: ['ferme', 'farm'],
  club_entreprises: ['club'],
  etablissement_scolaire: [],
  chambre_consulaire: ['chambre'],
  organisme_formation: [],
  reseau_thematique: ['reseau', 'network'],
  tpe_pme: [],
  grand_groupe: [],
  eti: [],
  bailleur_social: ['bailleur', 'landlord'],
  cooperative: ['cooperative', 'coop', 'co op'],
  association: [],
  collectif: ['collectif'],
  ars: ['ars', 'health'],
};

/** Prepares names to be looked up. */
export function indexNames(
  actors: readonly NamedActor[],
  territory: { readonly name: string },
  language: Language,
): Names {
  const all = actors.map((actor) => indexed(actor, language));
  const byWord = new Map<string, IndexedName[]>();
  const byAcronym = new Map<string, IndexedName[]>();
  for (const one of all) {
    for (const word of one.words.keys()) push(byWord, word, one);
    for (const acronym of one.acronyms) push(byAcronym, acronym, one);
  }
  const here = new Set(partsOf(territory.name).map(singular));
  const places = new Set([...byWord].flatMap(([word, named]) => (isPlace(word, named, here) ? [word] : [])));
  const institutions = INSTITUTIONS[language].map((is) => ({ is, among: ownOf(is, actors, here) }));
  const vocabulary = [...byWord.keys()].map((word) => [word, lettersOf(word)] as const);
  return { language, all, byWord, byAcronym, places, vocabulary, institutions };
}

/** Detects a word that many names share and at most one begins with: « Sarne Habitat », « Val de Sarne ». */
function isPlace(word: string, named: readonly IndexedName[], here: ReadonlySet<string>): boolean {
  const own = named.filter(({ words }) => words.get(word) === 'own').length;
  return own === named.length ? own > 2 || here.has(word) : own > 2 && own === named.length - 1;
}

const push = <T>(map: Map<string, T[]>, key: string, one: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else if (!list.includes(one)) list.push(one);
};

function indexed(actor: NamedActor, language: Language): IndexedName {
  const names = [actor.name, ...(actor.aliases ?? []).map(({ name }) => name)].map(partsOf);
  const words = new Map<string, WordRole>();
  for (const word of kindWords(actor.kind)) words.set(singular(word), 'kind');
  for (const name of names) {
    const content = name.filter((word) => !LINKING.has(word));
    const head = HEADS[language](name, content);
    for (const [place, word] of content.entries()) words.set(singular(word), place === head ? 'head' : 'own');
  }
  const acronyms = new Set(names.flatMap(initialsOf));
  for (const { kind, name } of actor.aliases ?? [])
    if (kind === 'acronym') acronyms.add(partsOf(name).join(''));
  // A name that is an acronym itself: « CCI de Lorvaux ».
  for (const [, capitals] of actor.name.matchAll(/(?:^|\s)(\p{Lu}{2,})(?=\s|$)/gu))
    acronyms.add(nameKey(capitals ?? ''));
  return { actor, names: [...names, ...names.flatMap(placeOfTown)], words, acronyms };
}

/** A town hall is called by the name of its town alone: « Roncevert » for « Commune de Roncevert ». */
function placeOfTown([first = '', ...rest]: readonly string[]): string[][] {
  const place = rest.filter((word) => !LINKING.has(word));
  return /^(commune|ville|mairie)$/.test(first) && place.length > 0 ? [place] : [];
}

function kindWords(kind = ''): readonly string[] {
  return (
    KIND_WORDS[kind] ??
    (kind.length > 2
      ? kind
          .split('_')
          .filter((word) => word.length > 3)
          .slice(0, 1)
      : [])
  );
}

/** Position of the word for the kind: in French the first; in English the last, or the one before « of ». */
const HEADS: Readonly<Record<Language, (name: readonly string[], content: readonly string[]) => number>> = {
  fr: () => 0,
  en: (name, content) => {
    const preposition = name.indexOf('of');
    return preposition > 0 ? content.indexOf(name[preposition - 1] ?? '') : content.length - 1;
  },
};

/** Lists the initials of three or more words from the first on, with and without short words: CCPM, SDE. */
function initialsOf(name: readonly string[]): string[] {
  const letters = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');
  const [short, long] = [letters(name.filter((word) => !LINKING.has(word))), letters(name)];
  return [short, long].flatMap((whole) =>
    Array.from({ length: Math.max(0, whole.length - 1) }, (_, i) => whole.slice(0, i + 2)),
  );
}

/** Finds the bodies that an everyday name may mean: only the territory's own, if its name decides. */
function ownOf(
  { kinds, official }: Institution,
  actors: readonly NamedActor[],
  here: ReadonlySet<string>,
): NamedActor[] {
  const all = actors.filter(
    ({ kind, name, family }) =>
      (kind !== undefined && kinds.includes(kind)) ||
      (kind === undefined &&
        /local_authority|state/.test(family) &&
        official.test(partsOf(name).join(' '))) ||
      (kinds.length === 0 && official.test(partsOf(name).join(' '))),
  );
  const onMap = all.filter((actor) => actor.onMap);
  const some = onMap.length > 0 ? onMap : all;
  if (some.length < 2) return some;
  const telling = [...here].filter(
    (word) =>
      !LINKING.has(word) && word.length > 3 && !/^(communaute|commune|ville|agglomeration|pays)$/.test(word),
  );
  const isOwn =
    (isAll: boolean) =>
    (actor: NamedActor): boolean => {
      const words = new Set(partsOf(actor.name).map(singular));
      return (
        telling.length > 0 &&
        (isAll ? telling.every((word) => words.has(word)) : telling.some((word) => words.has(word)))
      );
    };
  // « Bourg-d’Auze » is not the town of « Haute-Auze », where another town is known.
  const own = some.filter(isOwn(kinds.includes('commune')));
  return own.length === 1 ? own : some;
}
