import { z } from 'zod';
import {
  type ElementKind,
  NODE_PROPERTIES,
  RELATIONSHIP_PROPERTIES,
  type RelationshipKind,
} from '../../model/elements/elements.ts';
import { keysOf } from '../../model/fields/field.ts';
import { defineMadeQuery, defineQuery, type Query } from './define-query.ts';
import {
  CREATED_KINDS,
  createNodes,
  deleteNodes,
  deleteRelationships,
  putNodes,
  putRelationships,
} from './element-statements.ts';

const Rows = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });
const Written = z.object({ written: z.int() });

export type ElementWrite = Query<'write', typeof Rows, typeof Written>;

const SHAPE = { access: 'write', params: Rows, row: Written } as const;
const make = (name: string, text: string): ElementWrite =>
  defineMadeQuery({ ...SHAPE, name: `elements/${name}`, plannedOnce: true }, text);
const write = (file: string): ElementWrite => defineQuery({ ...SHAPE, file, plannedOnce: true });
// A relationship is found from the end that has fewer: which one that is, the planner learns as the database grows.
const untie = (kind: RelationshipKind): ElementWrite =>
  defineMadeQuery({ ...SHAPE, name: `elements/delete-${kind}` }, deleteRelationships(kind));

/** Defines a statement for each of some kinds. */
const each = <K extends ElementKind>(kinds: readonly K[], define: (kind: K) => ElementWrite) =>
  Object.fromEntries(kinds.map((kind) => [kind, define(kind)])) as Readonly<Record<K, ElementWrite>>;

const [NODE_KINDS, RELATIONSHIP_KINDS] = [keysOf(NODE_PROPERTIES), keysOf(RELATIONSHIP_PROPERTIES)];

/** Statement that writes an element of each kind. New nodes have their own: see CREATE_QUERIES. */
export const PUT_QUERIES: Readonly<Record<ElementKind, ElementWrite>> = {
  ...each(NODE_KINDS, (kind) => make(`put-${kind}`, putNodes(kind))),
  ...each(RELATIONSHIP_KINDS, (kind) => make(`put-${kind}`, putRelationships(kind))),
};

/**
 * Statement that creates a node whose id clients may choose: it fails if another request took the id
 * meanwhile.
 */
export const CREATE_QUERIES: Readonly<Partial<Record<ElementKind, ElementWrite>>> = each(
  CREATED_KINDS,
  (kind) => make(`create-${kind}`, createNodes(kind)),
);

/**
 * Statement that deletes an element of each kind. Territories and workshops have their own, which delete
 * more.
 */
export const DELETE_QUERIES: Readonly<Record<ElementKind, ElementWrite>> = {
  ...each(
    NODE_KINDS.filter((kind) => kind !== 'Territory' && kind !== 'Workshop'),
    (kind) => make(`delete-${kind}`, deleteNodes(kind)),
  ),
  ...each(RELATIONSHIP_KINDS, untie),
  Territory: write('territories/delete-territories.cypher'),
  Workshop: write('workshops/delete-workshops.cypher'),
};

const Ids = z.object({ ids: z.array(z.string()) });
const ElementRow = z.object({
  kind: z.string(),
  fromId: z.string(),
  toId: z.string().nullable(),
  properties: z.record(z.string(), z.unknown()),
});
export type ElementRow = z.infer<typeof ElementRow>;
export type ElementRead = Query<'read', typeof Ids, typeof ElementRow>;

const read = (file: string): ElementRead =>
  defineQuery({ file: `${file}.cypher`, access: 'read', params: Ids, row: ElementRow, plannedOnce: true });

// Defines a search without a key: for names inside a text, or a property without an index.
const search = (file: string): ElementRead =>
  defineQuery({ file: `${file}.cypher`, access: 'read', params: Ids, row: ElementRow });

/** Statements that read elements, by the nodes to which they belong. */
export const READ_QUERIES = {
  actors: read('actors/read-actor-elements'),
  belongings: read('actors/read-belonging-elements'),
  ties: read('actors/read-tie-elements'),
  commitments: read('commitments/read-commitment-elements'),
  bareCommitments: read('commitments/read-bare-commitments'),
  cooperations: read('cooperations/read-cooperation-elements'),
  territories: read('territories/read-territory-elements'),
  lineages: read('territories/read-lineage-elements'),
  contents: read('territories/read-content-elements'),
  answers: search('territories/read-answer-elements'),
  lands: read('territories/read-land-elements'),
  workshops: read('workshops/read-workshop-elements'),
  contributions: read('workshops/read-contribution-elements'),
  sayings: search('workshops/read-saying-elements'),
  gatherings: read('workshops/read-gathering-elements'),
  fiches: read('fiches/read-fiche-elements'),
  briefsOf: read('fiches/read-territory-fiche-elements'),
} as const;
