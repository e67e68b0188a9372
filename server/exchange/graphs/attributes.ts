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

/** What fields of the catalogue are as attributes; what is said by an id, a list or a day is a text. */
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

/** What nodes say. A cooperation is a node where the graph is of two modes: `mode` tells them apart. */
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

/** What edges say: of one mode, the cooperation that they are of; of two modes, the party that they are. */
export const EDGE_ATTRIBUTES: readonly Attribute[] = [
  text('cooperation'),
  ...told(COOPERATION_FIELDS),
  text('state'),
  { name: 'recordedIntensity', type: 'int' },
  { name: 'linked', type: 'boolean' },
  { name: 'directed', type: 'boolean' },
  text('from'),
  { name: 'parties', type: 'int' },
  ...told(PARTY_FIELDS),
];

/** What an attribute holds of a node or an edge; undefined where it has none. */
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
