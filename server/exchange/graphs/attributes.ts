/** The types of attributes that graph formats know. */
export type AttributeType = 'string' | 'int' | 'double' | 'boolean';

export type AttributeValue = string | number | boolean;

/** An attribute of nodes or of edges; one that nothing has is left out of the file. */
export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
}

const text = (name: string): Attribute => ({ name, type: 'string' });

/** What nodes say. A cooperation is a node where the graph is of two modes: `mode` tells them apart. */
export const NODE_ATTRIBUTES: readonly Attribute[] = [
  ...['label', 'mode', 'family', 'kind', 'scale', 'tableRoles', 'charter', 'signedOn', 'siren', 'url'].map(
    text,
  ),
  ...['description', 'mission', 'expertise', 'frame', 'constraints', 'expects', 'tags', 'source'].map(text),
  { name: 'fictional', type: 'boolean' },
  { name: 'private', type: 'boolean' },
  { name: 'outside', type: 'boolean' },
  ...['since', 'heardLinksOn', 'heardCommitmentsOn', 'heardNeedsOn'].map(text),
  { name: 'x', type: 'double' },
  { name: 'y', type: 'double' },
  ...['nature', 'formality', 'status', 'state'].map(text),
  { name: 'intensity', type: 'int' },
  { name: 'agreedIntensity', type: 'int' },
  ...['startedOn', 'endedOn', 'lastSignOn', 'recordedOn', 'promisedFor', 'themes', 'serves', 'note'].map(
    text,
  ),
];

/** What edges say: of one mode, the cooperation that they are of; of two modes, the party that they are. */
export const EDGE_ATTRIBUTES: readonly Attribute[] = [
  ...['cooperation', 'nature', 'formality', 'status', 'state'].map(text),
  { name: 'intensity', type: 'int' },
  { name: 'recordedIntensity', type: 'int' },
  { name: 'linked', type: 'boolean' },
  { name: 'directed', type: 'boolean' },
  text('from'),
  { name: 'parties', type: 'int' },
  ...['startedOn', 'endedOn', 'lastSignOn', 'recordedOn', 'promisedFor', 'themes', 'serves', 'note'].map(
    text,
  ),
  text('source'),
  { name: 'fictional', type: 'boolean' },
  { name: 'private', type: 'boolean' },
  ...['role', 'agreedBy', 'agreedOn'].map(text),
];

/** What an attribute holds of a node or an edge; undefined where it has none. */
export function attributeOf(
  of: Readonly<Record<string, unknown>>,
  { name, type }: Attribute,
): AttributeValue | undefined {
  const value = of[name];
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.join(' | ');
  if (type === 'string') return typeof value === 'string' && value !== '' ? value : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  return typeof value === 'number' ? value : undefined;
}
