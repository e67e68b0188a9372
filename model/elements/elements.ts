import { storedNames } from '../fields/field.ts';
import { KIND_FIELDS } from '../fields/fields-of-kinds.ts';

/**
 * The graph as the writes see it: elements, each a node or a relationship of the model with a key and properties.
 * Every write is a set of edits on elements; a Change keeps the elements that differ, before and after.
 */

/** Value of a property; absent properties are left out, never null. */
export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Elements by key: `Actor:amap`, `ACTS_IN:amap>val`. */
export type Elements = ReadonlyMap<string, Properties>;

/** Elements to write (properties) or delete (null), by key. */
export type Edits = ReadonlyMap<string, Properties | null>;

/**
 * Properties of each node next to its id. Attached nodes that are not on the map carry the ids of their
 * owners.
 */
export const NODE_PROPERTIES = {
  Territory: [...storedNames(KIND_FIELDS.Territory), 'version'],
  Actor: [...storedNames(KIND_FIELDS.Actor), 'version'],
  Commitment: [...storedNames(KIND_FIELDS.Commitment), 'version'],
  Cooperation: [...storedNames(KIND_FIELDS.Cooperation), 'version'],
  // A property of its own for the former rule: tables and imports have no column for it.
  Declaration: [
    'actorId',
    'cooperationId',
    ...storedNames(KIND_FIELDS.Declaration),
    'workshopId',
    'speaker',
    'perVoice',
  ],
  GapAnswer: [
    'territoryId',
    'key',
    'status',
    'reason',
    'reviewOn',
    'act',
    'actId',
    'shown',
    'severity',
    'figures',
    'by',
    'at',
  ],
  // Centre of the space for its name, if drawn.
  Land: ['territoryId', 'name', 'x', 'y'],
  Workshop: [
    'territoryId',
    'title',
    'on',
    'question',
    'follows',
    'perimeterThemes',
    'perimeterActors',
    'method',
    'invited',
    'came',
    'acceptance',
    'status',
    'step',
    'rereadUntil',
    'openedAt',
    'closedAt',
    'closedOn',
    'minutes',
    'corrections',
    'version',
  ],
  Contribution: [
    'territoryId',
    'workshopId',
    'participantId',
    'actorId',
    'as',
    'answers',
    'state',
    'reason',
    'at',
    'late',
    'saidAt',
  ],
  Fiche: [
    'territoryId',
    'cooperationId',
    'title',
    'summary',
    'obstacles',
    'learnt',
    'reusable',
    'contact',
    'rules',
    'status',
    'publishedOn',
    'publishedTo',
    'version',
  ],
} as const;

/** Properties of each relationship next to its two ends. */
export const RELATIONSHIP_PROPERTIES = {
  ACTS_IN: [...storedNames(KIND_FIELDS.ACTS_IN), 'x', 'y', 'placed', 'landId'],
  MEMBER_OF: storedNames(KIND_FIELDS.MEMBER_OF),
  PART_OF: [],
  PEER_OF: storedNames(KIND_FIELDS.PEER_OF),
  CARRIES: storedNames(KIND_FIELDS.CARRIES),
  FOR: [],
  COMMITMENT_ABOUT: [],
  REFINES: [],
  PARTY_TO: storedNames(KIND_FIELDS.PARTY_TO),
  COOPERATION_ABOUT: [],
  SERVES: [],
  NEEDS: storedNames(KIND_FIELDS.NEEDS),
  OFFERS: storedNames(KIND_FIELDS.OFFERS),
  BRINGS: ['text', 'lead'],
} as const;

export { RELATIONSHIP_ENDS } from './relationship-ends.ts';

/** Types of the two relationships in Cypher that the model distinguishes by their start. */
const TYPES: Readonly<Partial<Record<RelationshipKind, string>>> = {
  COMMITMENT_ABOUT: 'ABOUT',
  COOPERATION_ABOUT: 'ABOUT',
};

/** Returns the type of a relationship in the graph. */
export const relationshipType = (kind: RelationshipKind): string => TYPES[kind] ?? kind;

export type NodeKind = keyof typeof NODE_PROPERTIES;
export type RelationshipKind = keyof typeof RELATIONSHIP_PROPERTIES;
export type ElementKind = NodeKind | RelationshipKind;

/** A key taken apart: `toId` for relationships only. */
export interface ParsedKey {
  readonly kind: ElementKind;
  readonly id: string;
  readonly toId?: string;
}

/** Returns the key of a node. */
export const nodeKey = (kind: NodeKind, id: string): string => `${kind}:${id}`;

/** Returns the key of a relationship. */
export const relationshipKey = (kind: RelationshipKind, fromId: string, toId: string): string =>
  `${kind}:${fromId}>${toId}`;

/** Returns true if a kind is a node's. */
export const isNodeKind = (kind: string): kind is NodeKind => Object.hasOwn(NODE_PROPERTIES, kind);

const isRelationshipKind = (kind: string): kind is RelationshipKind =>
  Object.hasOwn(RELATIONSHIP_PROPERTIES, kind);

/** Takes a key apart. */
export function parseKey(key: string): ParsedKey {
  const colon = key.indexOf(':');
  const kind = key.slice(0, colon);
  const rest = key.slice(colon + 1);
  if (isNodeKind(kind)) return { kind, id: rest };
  const arrow = rest.indexOf('>');
  if (isRelationshipKind(kind) && arrow >= 0)
    return { kind, id: rest.slice(0, arrow), toId: rest.slice(arrow + 1) };
  throw new Error(`${key} is no element key.`);
}

/** Lists the properties of a kind next to its ends or id, in the order of the catalogue. */
export const propertyNames = (kind: string): readonly string[] => NAMES[kind] ?? [];
const NAMES: Readonly<Record<string, readonly string[]>> = { ...NODE_PROPERTIES, ...RELATIONSHIP_PROPERTIES };

/** Returns the id of a declaration, from actor, cooperation, day and speaker. Ids contain no dot. */
export const declarationId = (
  cooperationId: string,
  actorId: string,
  on: string,
  voice: string | undefined,
): string => `${cooperationId}.${actorId}.${on}${voice === undefined ? '' : `.${voice}`}`;

/** An answer is one a territory and gap. */
export const gapAnswerId = (territoryId: string, gapKey: string): string => `${territoryId}.${gapKey}`;

/** Keeps what is set: absent and null properties are the same in the graph. */
export function propertiesOf(values: Readonly<Record<string, unknown>>): Properties {
  const kept: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(values)) if (isPropertyValue(value)) kept[name] = value;
  return kept;
}

/** Returns the states of elements by key in a Change; empty if it has none. */
export const statesOf = (
  states: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null,
): Record<string, Properties> =>
  Object.fromEntries(
    Object.entries(states ?? {}).map(([key, properties]) => [key, propertiesOf(properties)]),
  );

function isPropertyValue(value: unknown): value is PropertyValue {
  return (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
  );
}

/** A set has no order and nothing twice: stored ascending, so that equal sets are equal. */
export const asSet = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();
