import type { Language } from '../../contract/primitives.ts';
import type { Reference } from '../../contract/reference.ts';
import type { WordList } from '../../fields/values.ts';
import { importLabel } from '../../words/import-labels.ts';
import { TYPED_WORDS, typedWords } from '../../words/typed-words.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { plainKey } from './plain-key.ts';

const TYPED_LISTS = Object.keys(TYPED_WORDS) as (keyof typeof TYPED_WORDS)[];

type Entry = { readonly id: string; readonly label: Record<Language, string> };

/** Meaning of a word: an entry of the vocabulary; a kind of actor also gives its family. */
export interface Meaning {
  readonly id: string;
  /** The kind of actor, where the word was one: « association » is of the social economy. */
  readonly kind?: string;
  /** The word is another than the vocabulary's own. */
  readonly isOther?: boolean;
}

/** The vocabulary as imports use it: what may be chosen, and what words mean. */
export interface ImportVocabulary {
  readonly choices: Readonly<Record<WordList, readonly Entry[]>>;
  meaning(list: WordList, word: string): Meaning | undefined;
  /** The kind of actor that a word names, as its id; else the word itself. */
  kind(word: string): string;
}

const DIRECTIONS = (['directed', 'undirected', 'reversed'] as const).map((id) => ({
  id,
  label: importLabel(id),
}));

const ownWords = (choices: ImportVocabulary['choices'], list: string, id: string): string[] =>
  Object.entries(choices).flatMap(([name, entries]) =>
    name === list
      ? entries.flatMap((entry) => (entry.id === id ? [id, ...Object.values(entry.label)] : []))
      : [],
  );

const STEM = 5;

/** Returns true if a word starts like a vocabulary word: « coproduction » for « coproduire ». */
function isNearly(word: string, own: readonly string[]): boolean {
  const joined = (text: string): string => plainKey(text).replaceAll(' ', '');
  return own.some((one) => joined(one).slice(0, STEM) === joined(word).slice(0, STEM));
}

/** Prepares the vocabulary: ids, labels in both languages, and what people write. */
export function importVocabulary(reference: Reference): ImportVocabulary {
  const choices: ImportVocabulary['choices'] = {
    family: reference.families,
    scale: reference.scales,
    tableRole: reference.tableRoles,
    charter: reference.charterRelations,
    nature: reference.natures,
    status: reference.statuses,
    formality: reference.formalities,
    intensity: reference.intensities.map(({ level, label }) => ({ id: String(level), label })),
    direction: DIRECTIONS,
    theme: reference.themes,
    resource: reference.resources,
    horizon: reference.horizons,
    commitmentStatus: reference.commitmentStatuses,
    partyRole: reference.partyRoles,
    carrierRole: reference.carrierRoles,
    channel: reference.channels,
  };
  const words = new Map<string, Meaning>();
  const put = (list: string, word: string, meaning: Meaning): void => {
    const key = `${list} ${plainKey(word)}`;
    if (!words.has(key)) words.set(key, meaning);
  };
  for (const [list, entries] of Object.entries(choices))
    for (const { id, label } of entries)
      for (const word of [id, ...Object.values(label)]) put(list, word, { id });
  for (const { id, shortLabel } of reference.families)
    for (const word of Object.values(shortLabel)) put('family', word, { id });
  for (const [list, byId] of Object.entries(IMPORT_WORDS))
    for (const [id, written] of Object.entries(byId))
      for (const word of written)
        put(list, word, { id, isOther: !isNearly(word, ownWords(choices, list, id)) });
  for (const list of TYPED_LISTS) for (const [word, id] of typedWords(list)) put(list, word, { id });
  const kinds = new Map<string, string>();
  for (const { id: family, shortLabel, kinds: ofFamily } of reference.families) {
    for (const word of Object.values(shortLabel)) put('family', word, { id: family });
    for (const { id, label } of ofFamily)
      for (const word of [id, ...Object.values(label)]) {
        put('family', word, { id: family, kind: id });
        if (!kinds.has(plainKey(word))) kinds.set(plainKey(word), id);
      }
  }
  return {
    choices,
    meaning: (list, word) => words.get(`${list} ${plainKey(word)}`),
    kind: (word) => kinds.get(plainKey(word)) ?? word,
  };
}
