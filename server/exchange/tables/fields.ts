import { z } from 'zod';
import type { MeasureId } from '../../../model/contract/measures.ts';
import type { Label } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { ACTOR_FIELDS } from '../../../model/fields/actor-fields.ts';
import { COMMITMENT_FIELDS } from '../../../model/fields/commitment-fields.ts';
import { COOPERATION_FIELDS } from '../../../model/fields/cooperation-fields.ts';
import { type Fields, type Field as Held, labelOf } from '../../../model/fields/field.ts';
import {
  CARRIER_FIELDS,
  DECLARATION_FIELDS,
  MEMBERSHIP_FIELDS,
  NEED_FIELDS,
  PARTY_FIELDS,
} from '../../../model/fields/tie-fields.ts';
import type { CellType, WordList } from '../../../model/fields/values.ts';
import { measureCatalogue } from '../../../model/readings/measures/catalogue/measure-catalogue.ts';
import { eachLanguage } from '../../../model/words/each-language.ts';
import { type FieldWord, fieldLabel } from '../../../model/words/field-words.ts';
import { type Texts, textLabel } from '../../texts/texts.ts';

/** The lists of the vocabulary that values are chosen from. */
type Choices = {
  [K in keyof Reference]: Reference[K] extends readonly { id: string; label: Label }[] ? K : never;
}[keyof Reference];

/** Values that the vocabulary has no list of. */
export const OWN_CHOICES = {
  places: (['map', 'reserve', 'outside'] as const).map((id) => ({
    id,
    label: textLabel(({ ownChoices }) => ownChoices.places[id]),
  })),
  origins: (['charter', 'territory'] as const).map((id) => ({
    id,
    label: textLabel(({ ownChoices }) => ownChoices.origins[id]),
  })),
};

/** A property of what is exported: its heading, and what its cells hold. */
export interface Field {
  readonly label: Label;
  readonly holds: 'text' | 'number' | 'day' | 'flag';
  /** Set if its values are ids of the vocabulary. */
  readonly choices?: Choices | 'kinds' | keyof typeof OWN_CHOICES;
  /** Several values in one cell. */
  readonly several?: true;
}

/** The list of the vocabulary that a cell chooses from. An intensity is a number: it is written as one. */
const LISTS: Readonly<Partial<Record<WordList, Choices>>> = {
  family: 'families',
  scale: 'scales',
  tableRole: 'tableRoles',
  charter: 'charterRelations',
  nature: 'natures',
  status: 'statuses',
  formality: 'formalities',
  theme: 'themes',
  resource: 'resources',
  horizon: 'horizons',
  commitmentStatus: 'commitmentStatuses',
  partyRole: 'partyRoles',
  carrierRole: 'carrierRoles',
  channel: 'channels',
};

function holds(cell: CellType): Field['holds'] {
  if (cell.type === 'day') return 'day';
  if (cell.type === 'yes') return 'flag';
  if (cell.type === 'number' || ('list' in cell && cell.list === 'intensity')) return 'number';
  return 'text';
}

/** Converts a field of the catalogue to a column. */
export function columnOf(name: string, stored: Held): Field {
  const { cell, kept } = stored.value;
  const choices = stored.choices ?? ('list' in cell ? LISTS[cell.list] : undefined);
  return {
    label: labelOf(name, stored),
    holds: holds(cell),
    ...(choices !== undefined && { choices }),
    ...(kept instanceof z.ZodArray && { several: true }),
  };
}

/** Fields of the catalogue by the name of their column: their own, unless another table has one of that name. */
type Columns<F extends Fields> = {
  readonly [K in keyof F & string as F[K] extends { readonly word: infer W extends string } ? W : K]: Field;
};
const columns = <F extends Fields>(fields: F): Columns<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, stored]) => [stored.word ?? name, columnOf(name, stored)]),
  ) as Columns<F>;

/** Lists the catalogue's columns in the form that `table` takes. */
export const columnsOf = <F extends Fields>(fields: F): `${string}:${keyof Columns<F> & string}`[] =>
  Object.entries(fields).map(
    ([name, { word }]) => `${name}:${word ?? name}` as `${string}:${keyof Columns<F> & string}`,
  );

type Options = Partial<Pick<Field, 'holds' | 'choices' | 'several'>>;
const field = (name: keyof Texts['columns'], options: Options = {}): Field => ({
  label: textLabel(({ columns }) => columns[name]),
  holds: 'text',
  ...options,
});
const someOf = (name: keyof Texts['columns']): Field => field(name, { several: true });
const called = (word: FieldWord, options: Options = {}): Field => ({
  label: fieldLabel(word),
  holds: 'text',
  ...options,
});

/** Returns the column of a measure, with its label in the catalogue. */
const measured = (id: MeasureId): Field => ({
  label: measureCatalogue.find((one) => one.id === id)?.label ?? eachLanguage(() => id),
  holds: 'number',
});

/** Every heading of a file of data: fields of the catalogue, in the words of the screen; then what only tables say. */
export const FIELDS = {
  ...columns(NEED_FIELDS),
  ...columns(ACTOR_FIELDS),
  ...columns(MEMBERSHIP_FIELDS),
  ...columns(COMMITMENT_FIELDS),
  ...columns(CARRIER_FIELDS),
  ...columns(COOPERATION_FIELDS),
  ...columns(PARTY_FIELDS),
  ...columns(DECLARATION_FIELDS),
  id: field('id'),
  place: field('place', { choices: 'places' }),
  x: field('x', { holds: 'number' }),
  y: field('y', { holds: 'number' }),
  actorId: field('actorId'),
  actor: field('actor'),
  memberId: field('memberId'),
  member: field('member'),
  ofId: field('ofId'),
  of: field('of'),
  commitmentId: field('commitmentId'),
  leads: someOf('leads'),
  contributors: someOf('contributors'),
  supports: someOf('supports'),
  from: someOf('from'),
  to: someOf('to'),
  parties: called('parties', { several: true }),
  state: field('state', { choices: 'statuses' }),
  agreedIntensity: field('agreedIntensity', { holds: 'number' }),
  cooperationId: field('cooperationId'),
  aId: field('aId'),
  a: field('a'),
  bId: field('bId'),
  b: field('b'),
  linkIntensity: field('linkIntensity', { holds: 'number' }),
  cooperationIds: someOf('cooperationIds'),
  linkWeight: field('linkWeight', { holds: 'number' }),
  resourceId: called('resourceId', { choices: 'resources' }),
  degree: measured('degree'),
  strength: measured('strength'),
  twoModeDegree: measured('two-mode-degree'),
  betweenness: measured('betweenness'),
  closeness: measured('closeness'),
  eigenvector: measured('eigenvector'),
  core: measured('k-core'),
  community: field('community', { holds: 'number' }),
  constraint: measured('constraint'),
  effectiveSize: measured('effective-size'),
  eiIndex: measured('e-i-index'),
  clustering: measured('clustering'),
  inCore: field('inCore', { holds: 'flag' }),
  isArticulation: field('isArticulation', { holds: 'flag' }),
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
