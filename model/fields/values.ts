import { z } from 'zod';
import { Name } from '../contract/names.ts';
import { Day, Id, Line, PartialDate, Text } from '../contract/primitives.ts';
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
  /** For a quarter of a year, a start means the first month and an end the last. */
  | { readonly type: 'day'; readonly side: 'start' | 'end' }
  | { readonly type: 'word' | 'words'; readonly list: WordList };

/** Type of a field: its request schema with limits, its stored and sent schema, and its cell format. */
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

/** Defines one line of text. */
export const line = (max: number) => value(Line(max), told, { type: 'line', max });
/** Defines a name. */
export const name = (max: number) => value(Name(max), told, { type: 'name', max });
/** Defines the person who stated or agreed to something, as typed. */
export const person = (max: number) => value(Name(max), told, { type: 'line', max });
/** Defines several lines of text. */
export const text = (max: number) => value(Text(max), told, { type: 'text', max });
/** Defines a text that may not be empty. */
export const someText = (max: number) => value(Text(max).min(1), told, { type: 'text', max });
/** Defines a few words, each on its own line. */
export const lines = (max: number, most: number) =>
  value(z.array(Line(max)).max(most), z.array(told), { type: 'lines', max, most });
/** Names of things. */
export const names = (max: number, most: number) =>
  value(z.array(Name(max)).max(most), z.array(told), { type: 'lines', max, most });
/** Defines other names of an actor, each on its own line in a file. */
export const aliases = (most: number) =>
  value(z.array(AskedAlias).max(most), z.array(KeptAlias), { type: 'lines', max: 260, most });
/** A calendar day. */
export const day = (description?: string) =>
  value(described(Day, description), Day, { type: 'day', side: 'start' });
/** Defines the partial date of a fact or its start. */
export const saidDay = () => value(PartialDate, PartialDate, { type: 'day', side: 'start' });
/** When a fact ends, or is to be done. */
export const saidEnd = () => value(PartialDate, PartialDate, { type: 'day', side: 'end' });
/** Yes or no. */
export const flag = (description?: string) =>
  value(described(z.boolean(), description), z.boolean(), { type: 'yes' });
/** Defines a whole number, from zero. */
export const count = () => value(z.int().min(0), z.int(), { type: 'number' });
/** Defines a web address. */
export const url = () => value(z.url({ protocol: /^https?$/ }).max(500), told, { type: 'url' });
/** Defines a SIREN, the French registration number of organisations. */
export const siren = () => value(z.string().regex(/^\d{9}$/, 'nine digits'), told, { type: 'siren' });
/** Defines a choice from a vocabulary list. */
export const oneOf = <T extends z.ZodType>(schema: T, list: WordList) =>
  value(schema, schema, { type: 'word', list });
/** Defines a choice of a few words, not in files. */
export const fixedWord = <T extends z.ZodType>(schema: T) => value(schema, schema, { type: 'line', max: 40 });
/** Defines several choices from a vocabulary list. */
export const someOf = <T extends z.ZodType>(schema: T, most: number, list: WordList) =>
  value(z.array(schema).max(most), z.array(schema), { type: 'words', list });
/** Defines a reference to one node, by id. */
export const oneNode = (label: Referred, cell: CellType) => value(idOf(label), Id, cell);
/** Defines references to several nodes, by id. */
export const someNodes = (label: Referred, most: number, cell: CellType) =>
  value(z.array(idOf(label)).max(most), z.array(Id), cell);

function described<T extends z.ZodType>(schema: T, description: string | undefined): T {
  return description === undefined ? schema : schema.meta({ description });
}
