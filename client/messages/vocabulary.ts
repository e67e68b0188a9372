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

/** Returns the vocabulary of the API; null until it is loaded. */
export const vocabulary = (): Reference | null => store.get().reference.value;

/** Returns the fallback of a missing label: its id, or a sign while the vocabulary is loading. */
const ownWords = (id: string): string => (vocabulary() === null && id !== '' ? '…' : id);

/** Returns the label of an entry; its id if the vocabulary lacks it (a typed kind). */
export function labelOf(table: Table, id: string | undefined): string {
  if (id === undefined) return '';
  const entries: readonly { id: string; label: Label }[] = vocabulary()?.[table] ?? [];
  return labelText(entries.find((entry) => entry.id === id)?.label) || ownWords(id);
}

/** Returns the options of a table. */
export function optionsOf(table: Table): Option[] {
  const entries: readonly { id: string; label: Label }[] = vocabulary()?.[table] ?? [];
  return entries.map(({ id, label }) => ({ value: id, label: labelText(label) }));
}

/** Returns the articles of the Charter as options, by code and text. */
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

/** Returns the name of a kind in its family; typed kinds stay as typed. */
export const kindName = (family: Family, kind: string | undefined): string =>
  kindsOf(family).find(({ value }) => value === kind)?.label ?? ownWords(kind ?? '');

const level = (intensity: number) => vocabulary()?.intensities.find((entry) => entry.level === intensity);

/** Returns the name of an intensity: « On met en commun ». */
export const intensityName = (intensity: number): string =>
  labelText(level(intensity)?.label) || ownWords(String(intensity));

/** Returns the criterion of an intensity: « Chacun modifie ce qu’il fait ». */
export const intensityCriterion = (intensity: number): string => labelText(level(intensity)?.criterion);

export const intensityOptions = (): Option[] =>
  [0, 1, 2, 3, 4].map((value) => ({
    value: String(value),
    label: `${value} · ${intensityName(value)}`,
  }));

/** Returns the verb of a role in a directed cooperation: « finance », « est financé par ». */
export function natureVerb(nature: string, role: string): string | null {
  const entry = vocabulary()?.natures.find(({ id }) => id === nature);
  const label = role === 'from' ? entry?.fromLabel : role === 'to' ? entry?.toLabel : undefined;
  return label === undefined ? null : labelText(label);
}

/** Lowers the first letter of a label inside a sentence. */
export const inSentence = (text: string): string =>
  /^[A-ZÀ-Ý][a-zà-ÿ’' ]/.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text;
