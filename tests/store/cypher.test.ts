import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { Change } from '../../model/contract/change.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../model/elements/elements.ts';
import { PLANNED_ONCE, SENT, textSent } from '../../server/store/define-query.ts';
import { everyQuery } from '../support/every-query.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const filesBelow = (folder: string, end: string) =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end));

const statements = filesBelow('cypher', '.cypher').filter((file) => !file.startsWith('schema/'));

type JsonSchema = {
  type?: string;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  enum?: unknown[];
  const?: unknown;
};

/** Builds a value for a schema; the planner reads types, not values. */
function sample(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf?.[0]) return sample(schema.anyOf[0]);
  if (schema.type === 'array') return schema.items ? [sample(schema.items)] : [];
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sample(value)]),
    );
  return { integer: neo4j.int(1), number: 1.5, boolean: true, string: 'sample' }[schema.type ?? ''] ?? null;
}

// The database warns of names that no data has yet: this list gives it the names of the model, and no others.
const TYPES = ['ABOUT', 'CHANGED', 'DECLARED', 'ON', 'UNDOES', ...Object.keys(RELATIONSHIP_PROPERTIES)];
const PROPERTIES = [NODE_PROPERTIES, RELATIONSHIP_PROPERTIES]
  .flatMap((kinds) => Object.values(kinds).flat())
  .concat(Object.keys(Change.shape), 'requestHash', 'byKey');

async function nameTheModel(driver: Driver, database: string): Promise<void> {
  const names = (procedure: string, list: readonly string[]) =>
    driver.executeQuery(
      `UNWIND $list AS name CALL ${procedure}(name) RETURN count(*)`,
      { list: [...new Set(list)] },
      { database },
    );
  await names('db.createRelationshipType', TYPES);
  await names('db.createProperty', PROPERTIES);
}

/** Deleting these removes more than their relationships: the deletion has its own file. */
const OWN_DELETION = ['Territory', 'Workshop'];
/** Clients may choose their ids. */
const CREATED = ['Territory', 'Actor', 'Commitment', 'Cooperation', 'Workshop', 'Fiche'];

describe('the statements of cypher/', () => {
  let driver: Driver;
  const database = () => inject('neo4j').database;
  beforeAll(async () => {
    const { uri, user, password } = inject('neo4j');
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await nameTheModel(driver, database());
  });
  afterAll(() => driver.close());

  it('have each exactly one definition', () => {
    const files = everyQuery.map(({ file }) => file).filter((file) => file.endsWith('.cypher'));
    expect(files.sort()).toEqual(statements.sort());
  });

  it('are complete with the generated ones, which put, create and delete each kind of element, and nothing else', () => {
    const kinds = Object.keys({ ...NODE_PROPERTIES, ...RELATIONSHIP_PROPERTIES });
    const made = everyQuery.map(({ file }) => file).filter((file) => !file.endsWith('.cypher'));
    expect(made.sort()).toEqual(
      [
        ...kinds.map((kind) => `elements/put-${kind}`),
        ...kinds.filter((kind) => !OWN_DELETION.includes(kind)).map((kind) => `elements/delete-${kind}`),
        ...CREATED.map((kind) => `elements/create-${kind}`),
      ].sort(),
    );
  });

  it('are sent with one parameter, so that each is planned once whatever it holds', () => {
    for (const query of everyQuery)
      expect(textSent(query).match(/\$\w+\.?/g) ?? []).toEqual(
        (query.text.match(/\$\w+/g) ?? []).map(() => '$p.'),
      );
  });

  it.each(statements)('%s opens with its question', (file) => {
    expect(readFileSync(at(`cypher/${file}`), 'utf8')).toMatch(/^\/\/ \S/);
  });

  it.each(everyQuery)(
    '$file is planned without a warning, gives its columns and keeps its access',
    async (query) => {
      const params = sample(
        z.toJSONSchema(query.params, { unrepresentable: 'any', io: 'input' }) as JsonSchema,
      );
      const session = driver.session({ database: database() });
      try {
        // Planned now: what is planned once may have been before the names of the model were there.
        const statement = textSent(query).replace(` ${PLANNED_ONCE}\n`, '\n');
        const result = session.run(`EXPLAIN ${statement}`, { [SENT]: params });
        const keys = await result.keys();
        const { summary } = await result;
        expect(summary.notifications.filter(({ severityLevel }) => severityLevel === 'WARNING')).toEqual([]);
        expect([...keys].sort()).toEqual(Object.keys(query.row.shape).sort());
        if (query.access === 'read') expect(summary.queryType).toBe('r');
        else expect(['rw', 'w']).toContain(summary.queryType);
      } finally {
        await session.close();
      }
    },
  );
});
