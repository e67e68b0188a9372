import type { Label } from '../../model/contract/primitives.ts';
import type { Reference } from '../../model/contract/reference.ts';
import type { Family } from '../../model/contract/vocabulary.ts';
import { store } from '../state/index.ts';
import { labelText } from './translate.ts';

/** The tables of the vocabulary whose entries are an id and a label. */
export type Table = {
  [K in keyof Reference]: Reference[K] extends readonly { id: string; label: Label }[] ? K : never;
}[keyof Reference];

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The vocabulary as the API gave it; null until it came. */
export const vocabulary = (): Reference | null => store.get().reference.value;

/** What stands for an entry without label: its own words, or a sign while the vocabulary is on its way. */
const ownWords = (id: string): string => (vocabulary() === null && id !== '' ? '…' : id);

/** Label of an entry; its id where the vocabulary does not know it (a kind of one's own). */
export function labelOf(table: Table, id: string | undefined): string {
  if (id === undefined) return '';
  const entries: readonly { id: string; label: Label }[] = vocabulary()?.[table] ?? [];
  return labelText(entries.find((entry) => entry.id === id)?.label) || ownWords(id);
}

/** The entries of a table, to choose from. */
export function optionsOf(table: Table): Option[] {
  const entries: readonly { id: string; label: Label }[] = vocabulary()?.[table] ?? [];
  return entries.map(({ id, label }) => ({ value: id, label: labelText(label) }));
}

/** The articles of the Charter, to choose from, by code and text. */
export const charterOptions = (): Option[] =>
  (vocabulary()?.charterItems ?? []).map(({ id, code, label }) => ({
    value: id,
    label: `${code ?? id} · ${labelText(label)}`,
  }));

const familyEntry = (family: Family) => vocabulary()?.families.find(({ id }) => id === family);

export const familyShort = (family: Family): string =>
  labelText(familyEntry(family)?.shortLabel) || ownWords(family);

export const kindsOf = (family: Family): Option[] =>
  (familyEntry(family)?.kinds ?? []).map(({ id, label }) => ({ value: id, label: labelText(label) }));

/** Name of a kind in its family; words of one's own stay as typed. */
export const kindName = (family: Family, kind: string | undefined): string =>
  kindsOf(family).find(({ value }) => value === kind)?.label ?? ownWords(kind ?? '');

const level = (intensity: number) => vocabulary()?.intensities.find((entry) => entry.level === intensity);

/** « On met en commun » */
export const intensityName = (intensity: number): string =>
  labelText(level(intensity)?.label) || ownWords(String(intensity));

/** « Chacun modifie ce qu’il fait » */
export const intensityCriterion = (intensity: number): string => labelText(level(intensity)?.criterion);

export const intensityOptions = (): Option[] =>
  [0, 1, 2, 3, 4].map((value) => ({
    value: String(value),
    label: `${value} · ${intensityName(value)}`,
  }));

/** « finance », « est financé par »: what the actor of that role does in a directed cooperation. */
export function natureVerb(nature: string, role: string): string | null {
  const entry = vocabulary()?.natures.find(({ id }) => id === nature);
  const label = role === 'from' ? entry?.fromLabel : role === 'to' ? entry?.toLabel : undefined;
  return label === undefined ? null : labelText(label);
}

/** First letter small: a label inside a sentence. */
export const inSentence = (text: string): string =>
  /^[A-ZÀ-Ý][a-zà-ÿ’' ]/.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text;
