import { z } from 'zod';
import { asAsked } from '../../contract/asked.ts';
import { faultOfName } from '../../contract/names.ts';
import { isWritten, type Language, Line, PartialDate, Text, YEARS } from '../../contract/primitives.ts';
import type { CellType, WordList } from '../../fields/values.ts';
import { mannerOf } from '../../words/manner.ts';
import { readDay } from '../../words/read-day.ts';
import type { Fault, FaultCode } from './import-faults.ts';
import type { ImportVocabulary, Meaning } from './import-vocabulary.ts';
import { readYes } from './import-words.ts';
import { plainKey } from './plain-key.ts';

/** Parsed value of a cell. */
export type Value = string | number | boolean | readonly string[];
export type Read =
  | { readonly value: Value; readonly kind?: string; readonly said?: string }
  | { readonly code: FaultCode; readonly values: Fault['values'] }
  | undefined;

/** Meanings of words: the vocabulary, and the person's choices for unknown words. */
export interface Meanings {
  readonly vocabulary: ImportVocabulary;
  /** By `list word`; `omit` drops the word. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Told of each word that the vocabulary does not know. */
  unknown(list: WordList, word: string): void;
}

const refused = (code: FaultCode, values: Fault['values'] = {}): Read => ({ code, values });

/** Reads a cell that is not empty. Undefined where a word in it is dropped on purpose and nothing is left. */
export function readValue(text: string, type: CellType, meanings: Meanings): Read {
  switch (type.type) {
    case 'line':
    case 'text':
      return readText(text, type.max, type.type);
    case 'name':
      return readName(text, type.max);
    case 'lines':
      return readTags(text, type.max, type.most);
    case 'key':
      return readText(text, 200, 'line');
    case 'actor':
      return readText(text, 200, 'line');
    case 'actors':
    case 'commitments':
      return { value: text };
    case 'day': {
      const day = readDay(text, type.side);
      if (day === undefined) return refused('bad_day', { value: text });
      return isWritten(asAsked(PartialDate), day)
        ? { value: day }
        : refused('day_too_far', { value: text, ...YEARS });
    }
    case 'siren': {
      const digits = text.replace(/[\s.\u00a0]/g, '');
      return /^\d{9}(\d{5})?$/.test(digits)
        ? { value: digits.slice(0, 9) }
        : refused('bad_siren', { value: text });
    }
    case 'url': {
      const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
      const checked = /\s/.test(text) || !text.includes('.') ? undefined : URL.canParse(address);
      return checked && address.length <= 500 && z.url({ protocol: /^https?$/ }).safeParse(address).success
        ? { value: address }
        : refused('bad_url', { value: text });
    }
    case 'yes': {
      const yes = readYes(plainKey(text));
      return yes === undefined ? refused('bad_yes', { value: text }) : { value: yes };
    }
    case 'number': {
      const number = Number(text.replace(',', '.').replace(/\s/g, ''));
      return Number.isFinite(number) ? { value: number } : refused('bad_number', { value: text });
    }
    case 'word':
      return readWord(text, type.list, meanings);
    case 'words':
      return readWords(text, type.list, meanings);
  }
}

function readText(text: string, max: number, as: 'line' | 'text'): Read {
  if (text.length > max) return refused('too_long', { length: text.length, max });
  const line = as === 'line' ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text.replace(/\r\n?/g, '\n');
  const checked = schemaOf(as, max).safeParse(line);
  return checked.success ? { value: checked.data } : refused('bad_characters');
}

function readName(text: string, max: number): Read {
  const read = readText(text, max, 'line');
  if (read === undefined || 'code' in read) return read;
  const name = String(read.value).normalize('NFC');
  const wrong = faultOfName(name);
  if (wrong === undefined) return { value: name };
  return wrong.fault === 'empty'
    ? refused('bad_name', { value: name })
    : refused('unseen_character', { value: name, character: wrong.character, place: wrong.place });
}

const schemas = new Map<string, z.ZodType<string>>();

/** Made once: a file has many cells of few kinds. */
function schemaOf(as: 'line' | 'text', max: number): z.ZodType<string> {
  const known = schemas.get(`${as} ${max}`) ?? (as === 'line' ? Line(max) : Text(max));
  schemas.set(`${as} ${max}`, known);
  return known;
}

/** Splits a cell that contains a list. */
export const partsOf = (text: string, separators: RegExp = /[;|\n]/): string[] =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readTags(text: string, max: number, most: number): Read {
  const parts = [...new Set(partsOf(text, /[;|\n,]/))];
  if (parts.length > most) return refused('too_many', { length: parts.length, max: most });
  for (const part of parts) {
    const read = readText(part, max, 'line');
    if (read !== undefined && 'code' in read) return read;
  }
  return { value: parts };
}

function meaningOf(word: string, list: WordList, meanings: Meanings): Meaning | undefined {
  const chosen = meanings.chosen.get(`${list} ${plainKey(word)}`);
  return chosen === undefined ? meanings.vocabulary.meaning(list, word) : { id: chosen, isOther: true };
}

/** Lists whose original word is kept if the vocabulary lacks it. */
const KEPT_AS_SAID: ReadonlySet<WordList> = new Set(['family', 'nature', 'status', 'resource']);

function readWord(text: string, list: WordList, meanings: Meanings): Read {
  // A program writes the level 2 as 2.0.
  const word = list === 'intensity' ? text.replace(/^(\d)\.0+$/, '$1') : text;
  const meaning = meaningOf(word, list, meanings);
  if (meaning === undefined) return unknownWord(text, list, meanings);
  if (meaning.id === 'omit') return undefined;
  return {
    value: list === 'intensity' ? Number(meaning.id) : meaning.id,
    ...(meaning.kind === undefined ? {} : { kind: meaning.kind }),
    ...(meaning.isOther === true && KEPT_AS_SAID.has(list) ? { said: text } : {}),
  };
}

function readWords(text: string, list: WordList, meanings: Meanings): Read {
  const whole = meaningOf(text, list, meanings);
  const parts = whole === undefined ? partsOf(text, /[;|\n,]/) : [text];
  const ids: string[] = [];
  for (const part of parts) {
    const meaning = meaningOf(part, list, meanings);
    if (meaning === undefined) return unknownWord(part, list, meanings);
    if (meaning.id !== 'omit') ids.push(meaning.id);
  }
  return ids.length === 0 ? undefined : { value: [...new Set(ids)].sort() };
}

function unknownWord(word: string, list: WordList, { vocabulary, language, unknown }: Meanings): Read {
  unknown(list, word);
  // Some of these words hold commas.
  const { quote } = mannerOf(language);
  const allowed = vocabulary.choices[list].map(({ label }) => quote(label[language])).join(', ');
  return refused('unknown_value', { value: word, allowed });
}
