import { z } from 'zod';
import { Name } from '../contract/names.ts';
import { Day, Id, Line, SaidDay, Text } from '../contract/primitives.ts';
import { idOf, type Referred } from '../contract/references.ts';
import { AskedAlias, KeptAlias } from '../names/alias-shapes.ts';

/** Lists of the vocabulary that a cell may choose from. */
export type WordList =
  | 'family'
  | 'scale'
  | 'tableRole'
  | 'charter'
  | 'nature'
  | 'status'
  | 'formality'
  | 'intensity'
  | 'direction'
  | 'theme'
  | 'resource'
  | 'horizon'
  | 'commitmentStatus'
  | 'partyRole'
  | 'carrierRole'
  | 'channel';

/** How the text of a cell is read, in a file that is brought in. */
export type CellType =
  | { readonly type: 'line' | 'text' | 'name'; readonly max: number }
  | { readonly type: 'lines'; readonly max: number; readonly most: number }
  | { readonly type: 'key' | 'siren' | 'url' | 'yes' | 'actor' | 'actors' | 'commitments' | 'number' }
  /** Of a quarter of a year, a beginning says the first month and an end the last. */
  | { readonly type: 'day'; readonly side: 'start' | 'end' }
  | { readonly type: 'word' | 'words'; readonly list: WordList };

/** What a field holds: as requests say it, with its limits; as it is kept and told; as a cell says it. */
export interface Value<Asked extends z.ZodType = z.ZodType, Kept extends z.ZodType = z.ZodType> {
  readonly asked: Asked;
  readonly kept: Kept;
  readonly cell: CellType;
}

const value = <A extends z.ZodType, K extends z.ZodType>(asked: A, kept: K, cell: CellType): Value<A, K> => ({
  asked,
  kept,
  cell,
});
const told = z.string();

/** One line of text. */
export const line = (max: number) => value(Line(max), told, { type: 'line', max });
/** What something is called. */
export const name = (max: number) => value(Name(max), told, { type: 'name', max });
/** Who said or agreed to something, as people write it. */
export const person = (max: number) => value(Name(max), told, { type: 'line', max });
/** Several lines of text. */
export const text = (max: number) => value(Text(max), told, { type: 'text', max });
/** A text without which the element says nothing. */
export const someText = (max: number) => value(Text(max).min(1), told, { type: 'text', max });
/** A few words, each on a line of its own. */
export const lines = (max: number, most: number) =>
  value(z.array(Line(max)).max(most), z.array(told), { type: 'lines', max, most });
/** Names of things. */
export const names = (max: number, most: number) =>
  value(z.array(Name(max)).max(most), z.array(told), { type: 'lines', max, most });
/** Other names of an actor, each on a line of its own in a file. */
export const aliases = (most: number) =>
  value(z.array(AskedAlias).max(most), z.array(KeptAlias), { type: 'lines', max: 260, most });
/** A calendar day. */
export const day = (description?: string) =>
  value(described(Day, description), Day, { type: 'day', side: 'start' });
/** When a fact is since or was, as precisely as it was said. */
export const saidDay = () => value(SaidDay, SaidDay, { type: 'day', side: 'start' });
/** When a fact ends, or is to be done. */
export const saidEnd = () => value(SaidDay, SaidDay, { type: 'day', side: 'end' });
/** Yes or no. */
export const flag = (description?: string) =>
  value(described(z.boolean(), description), z.boolean(), { type: 'yes' });
/** A whole number, from none. */
export const count = () => value(z.int().min(0), z.int(), { type: 'number' });
/** The address of a page. */
export const url = () => value(z.url({ protocol: /^https?$/ }).max(500), told, { type: 'url' });
/** The number under which France registers an organisation. */
export const siren = () => value(z.string().regex(/^\d{9}$/, 'nine digits'), told, { type: 'siren' });
/** One of a list of the vocabulary. */
export const oneOf = <T extends z.ZodType>(schema: T, list: WordList) =>
  value(schema, schema, { type: 'word', list });
/** One of a few words that no file brings. */
export const fixedWord = <T extends z.ZodType>(schema: T) => value(schema, schema, { type: 'line', max: 40 });
/** Several of a list of the vocabulary. */
export const someOf = <T extends z.ZodType>(schema: T, most: number, list: WordList) =>
  value(z.array(schema).max(most), z.array(schema), { type: 'words', list });
/** Something else, by its id. */
export const oneNode = (label: Referred, cell: CellType) => value(idOf(label), Id, cell);
/** Several other things, by their ids. */
export const someNodes = (label: Referred, most: number, cell: CellType) =>
  value(z.array(idOf(label)).max(most), z.array(Id), cell);

function described<T extends z.ZodType>(schema: T, description: string | undefined): T {
  return description === undefined ? schema : schema.meta({ description });
}
