import { describe, expect, it } from 'vitest';
import {
  NODE_PROPERTIES,
  type NodeKind,
  RELATIONSHIP_PROPERTIES,
  type RelationshipKind,
} from '../../../model/elements/elements.ts';
import { keysOf } from '../../../model/fields/field.ts';
import {
  createNodes,
  deleteNodes,
  deleteRelationships,
  plain,
  putNodes,
  putRelationships,
} from '../../../server/store/element-statements.ts';

const NODES: NodeKind[] = keysOf(NODE_PROPERTIES);
const RELATIONSHIPS: RelationshipKind[] = keysOf(RELATIONSHIP_PROPERTIES);

describe('a statement that is made', () => {
  it('is written as one would write it', () => {
    expect(putRelationships('PARTY_TO')).toBe(`UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId})
MATCH (b:Cooperation {id: row.toId})
MERGE (a)-[r:PARTY_TO]->(b)
SET r.role = row.role, r.agreedBy = row.agreedBy, r.agreedOn = row.agreedOn
RETURN count(*) AS written
`);
    expect(createNodes('Land')).toContain('CREATE (n)-[:OF]->(o0)');
    expect(putNodes('Actor')).toContain('MATCH (n:Actor {id: row.id})\nSET n.name = row.name,');
  });

  it('connects dependent elements by the ends that their rows name, and stores none of these names', () => {
    const text = putNodes('Declaration');
    expect(text).toContain('MERGE (o0)-[:DECLARED]->(n)\nMERGE (n)-[:ON]->(o1)');
    expect(text).not.toMatch(/n\.(actorId|cooperationId)/);
  });

  it('begins to count the changes of a territory where it is created, and nowhere else', () => {
    expect(createNodes('Territory')).toContain('SET n.revision = 0');
    expect(putNodes('Territory')).not.toContain('revision');
  });

  it('holds names, one parameter, and no value', () => {
    const texts = [
      ...NODES.flatMap((kind) => [createNodes(kind), putNodes(kind), deleteNodes(kind)]),
      ...RELATIONSHIPS.flatMap((kind) => [putRelationships(kind), deleteRelationships(kind)]),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/['"`;]|\/\//);
      expect(text.match(/\$\w+/g)).toEqual(['$rows']);
    }
  });
});

it.each(['', 'a b', 'name`', "x' OR 1=1", 'n.id', 'a1', 'ACTS-IN', '_x', 'é', 'a}) DETACH DELETE n //'])(
  'no statement is made of %j',
  (name) => {
    expect(() => plain(name)).toThrow('no name of a statement');
  },
);

it('names of the model stand in statements', () => {
  for (const name of [...NODES, ...RELATIONSHIPS, 'heardLinksOn']) expect(plain(name)).toBe(name);
});
