import { ACTOR_FIELDS } from '../../../model/fields/actor-fields.ts';
import { COOPERATION_FIELDS } from '../../../model/fields/cooperation-fields.ts';
import type { Fields } from '../../../model/fields/field.ts';
import { MEMBERSHIP_FIELDS, PARTY_FIELDS } from '../../../model/fields/tie-fields.ts';
import { valueText } from '../../../model/names/alias.ts';

/** The types of attributes that graph formats know. */
export type AttributeType = 'string' | 'int' | 'double' | 'boolean';

export type AttributeValue = string | number | boolean;

/** An attribute of nodes or of edges; one that nothing has is left out of the file. */
export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
}

const text = (name: string): Attribute => ({ name, type: 'string' });

/** Converts fields of the catalogue into attributes; ids, lists and days become text. */
const told = (fields: Fields): Attribute[] =>
  Object.entries(fields).map(([name, { value }]) => {
    if (value.cell.type === 'yes') return { name, type: 'boolean' };
    return { name, type: 'list' in value.cell && value.cell.list === 'intensity' ? 'int' : 'string' };
  });

/** Actors and cooperations have some by one name. */
const onceEach = (list: readonly Attribute[]): Attribute[] => [
  ...new Map(list.map((attribute) => [attribute.name, attribute])).values(),
];

// The name of an actor is its label; who is on the map is in the file.
const { name: _name, ...SAID } = ACTOR_FIELDS;
const { main: _main, onMap: _onMap, ...PLACE } = MEMBERSHIP_FIELDS;

/** Attributes of nodes. In a two-mode graph a cooperation is a node; `mode` distinguishes it from actors. */
export const NODE_ATTRIBUTES: readonly Attribute[] = onceEach([
  ...['label', 'mode'].map(text),
  ...told(SAID),
  { name: 'outside', type: 'boolean' },
  ...told(PLACE),
  { name: 'x', type: 'double' },
  { name: 'y', type: 'double' },
  ...told(COOPERATION_FIELDS),
  text('state'),
  { name: 'agreedIntensity', type: 'int' },
]);

/** Attributes of edges: in a one-mode graph, of the cooperation; in a two-mode graph, of the party. */
export const EDGE_ATTRIBUTES: readonly Attribute[] = [
  text('cooperation'),
  ...told(COOPERATION_FIELDS),
  text('state'),
  { name: 'recordedIntensity', type: 'int' },
  { name: 'agreedIntensity', type: 'int' },
  { name: 'linked', type: 'boolean' },
  // Only where the file was asked for with `multiParty=newman`.
  { name: 'newmanWeight', type: 'double' },
  { name: 'directed', type: 'boolean' },
  text('from'),
  { name: 'parties', type: 'int' },
  ...told(PARTY_FIELDS),
];

/** Returns the value of a node's or edge's attribute; undefined if it has none. */
export function attributeOf(
  properties: Readonly<Record<string, unknown>>,
  { name, type }: Attribute,
): AttributeValue | undefined {
  const value = properties[name];
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(valueText).join(' | ');
  if (type === 'string') return typeof value === 'string' && value !== '' ? value : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  return typeof value === 'number' ? value : undefined;
}
