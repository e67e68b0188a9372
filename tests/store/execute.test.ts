import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { type Access, definedQueries, defineQuery, type Query } from '../../server/store/define-query.ts';
import {
  ConstraintViolationError,
  DatabaseUnavailableError,
  QueryTimeoutError,
  UnexpectedRowError,
} from '../../server/store/errors.ts';
import { openExecutor } from '../../server/store/execute.ts';
import { schemaFiles, splitStatements } from '../../server/store/schema-files.ts';
import { LONG } from '../support/longer.ts';

const executor = openExecutor(inject('neo4j'));
afterAll(() => executor.close());

// A definition is plain data: the tests write theirs without a file.
function query<A extends Access, P extends z.ZodObject, R extends z.ZodObject>(
  access: A,
  text: string,
  params: P,
  row: R,
): Query<A, P, R> {
  return { file: 'a test', access, text, params, row };
}

const none = z.object({});
const createProbe = query(
  'write',
  "CREATE (c:Change {id: $id, mutationId: $id, type: 'probe'}) RETURN c.id AS id",
  z.object({ id: z.string() }),
  z.object({ id: z.string() }),
);
const countProbe = query(
  'read',
  'MATCH (c:Change {id: $id}) RETURN count(c) AS n',
  z.object({ id: z.string() }),
  z.object({ n: z.int() }),
);

describe('values', () => {
  it('sends whole numbers as integers, others as floats, and absent ones as null', async () => {
    const kinds = query(
      'read',
      `UNWIND $list AS one WITH one LIMIT $limit
       RETURN one, valueType(one) AS kind, $absent AS absent, $map AS map ORDER BY kind`,
      z.object({
        list: z.array(z.number()),
        limit: z.int(),
        absent: z.string().optional(),
        map: z.object({ day: z.string(), none: z.string().optional() }),
      }),
      z.object({
        one: z.number(),
        kind: z.string(),
        absent: z.null(),
        map: z.record(z.string(), z.unknown()),
      }),
    );
    const map = { day: '2026-01-01', none: undefined };
    const rows = await executor.read(kinds, { list: [1.5, 2, 3], limit: 2, map: { day: map.day } });
    expect(rows.map((row) => [row.one, row.kind.split(' ')[0]])).toEqual([
      [1.5, 'FLOAT'],
      [2, 'INTEGER'],
    ]);
    expect(rows[0]?.map).toEqual({ day: '2026-01-01' });
  });

  it('gives days as ISO strings', async () => {
    const day = query('read', "RETURN date('2026-03-01') AS day", none, z.object({ day: z.iso.date() }));
    expect(await executor.readOne(day, {})).toEqual({ day: '2026-03-01' });
  });

  it('refuses a parameter that breaks the schema before it reaches the engine', async () => {
    await expect(executor.read(countProbe, { id: 1 as unknown as string })).rejects.toThrow(z.ZodError);
  });

  it('refuses a row that breaks the schema', async () => {
    const wrong = query('read', "RETURN 'one' AS n", none, z.object({ n: z.int() }));
    await expect(executor.read(wrong, {})).rejects.toThrow(UnexpectedRowError);
  });
});

describe('transactions', () => {
  it('keep all or nothing', async () => {
    const id = randomUUID();
    const failure = executor.writeTransaction(async (tx) => {
      await tx.run(createProbe, { id });
      throw new Error('changed my mind');
    });
    await expect(failure).rejects.toThrow('changed my mind');
    expect(await executor.readOne(countProbe, { id })).toEqual({ n: 0 });
    await executor.writeTransaction((tx) => tx.run(createProbe, { id }));
    expect(await executor.readOne(countProbe, { id })).toEqual({ n: 1 });
  });

  it('that switch the graph show readings all of one graph or all of the other', LONG, async () => {
    const count = z.object({ n: z.int() });
    const fill = query('write', 'UNWIND range(1, 60000) AS i CREATE (:Probe {side: 0})', none, none);
    const flip = query('write', 'MATCH (p:Probe) SET p.side = 1 - p.side RETURN count(p) AS n', none, count);
    const clear = query('write', 'MATCH (p:Probe) DELETE p', none, none);
    const sides = query('read', 'MATCH (p:Probe) RETURN count(DISTINCT p.side) AS n', none, count);
    await executor.writeTransaction((tx) => tx.run(fill, {}));
    const seen = new Set<number | undefined>();
    let switched = 0;
    const readings = Array.from({ length: 4 }, async () => {
      while (switched < 8) {
        seen.add((await executor.readOne(sides, {}))?.n);
        seen.add((await executor.readTransaction((tx) => tx.runOne(sides, {})))?.n);
      }
    });
    for (; switched < 8; switched += 1)
      await executor.writeTransaction((tx) => tx.runOne(flip, {}), { switchesGraph: true });
    await Promise.all(readings);
    await executor.writeTransaction((tx) => tx.run(clear, {}));
    expect([...seen]).toEqual([1]);
  });

  it('turn a broken constraint into an error of ours', async () => {
    const id = randomUUID();
    await executor.writeTransaction((tx) => tx.run(createProbe, { id }));
    const again = executor.writeTransaction((tx) => tx.run(createProbe, { id }));
    await expect(again).rejects.toThrow(ConstraintViolationError);
  });

  it('cannot write where only reading was asked, whatever the definition says', async () => {
    const lie = query('read', 'CREATE (c:Change {id: $id})', z.object({ id: z.string() }), none);
    const id = randomUUID();
    await expect(executor.read(lie, { id })).rejects.toThrow(/read access mode/i);
    await expect(executor.readTransaction((tx) => tx.run(lie, { id }))).rejects.toThrow(/read access mode/i);
    expect(await executor.readOne(countProbe, { id })).toEqual({ n: 0 });
  });

  it('end at their timeout', async () => {
    const endless = query(
      'read',
      'UNWIND range(1, 500000) AS a UNWIND range(1, 250000) AS b RETURN count(*) AS n',
      none,
      z.object({ n: z.int() }),
    );
    await expect(executor.read(endless, {}, { timeoutMs: 300 })).rejects.toThrow(QueryTimeoutError);
  });

  it.each(['a read', 'a reading transaction'])(
    'are run again when what they were reading was deleted under them: %s',
    async (how) => {
      const kind = randomUUID();
      const make = query(
        'write',
        "UNWIND range(1, 40) AS i CREATE (:Change {id: $kind + i, mutationId: $kind + i, type: 'probe', territoryId: $kind})",
        z.object({ kind: z.string() }),
        z.object({}),
      );
      const discard = query(
        'write',
        'MATCH (c:Change {territoryId: $kind}) DELETE c',
        z.object({ kind: z.string() }),
        z.object({}),
      );
      // The engine finds the nodes first, then takes its time over each: those deleted meanwhile have no id.
      const read = query(
        'read',
        `MATCH (c:Change) WHERE c.territoryId = $kind WITH collect(c) AS all UNWIND all AS c
         CALL (c) { UNWIND range(1, 500000) AS i RETURN sum(i) AS sum }
         RETURN c.id AS id, sum`,
        z.object({ kind: z.string() }),
        z.object({ id: z.string(), sum: z.int() }),
      );
      await executor.writeTransaction((tx) => tx.run(make, { kind }));
      const reading =
        how === 'a read'
          ? executor.read(read, { kind })
          : executor.readTransaction((tx) => tx.run(read, { kind }));
      await sleep(100);
      await executor.writeTransaction((tx) => tx.run(discard, { kind }));
      expect(await reading).toEqual([]);
    },
  );

  it('are run again when they meet in a deadlock', async () => {
    const ids = [randomUUID(), randomUUID()] as const;
    for (const id of ids) await executor.writeTransaction((tx) => tx.run(createProbe, { id }));
    const touch = query(
      'write',
      'MATCH (c:Change {id: $id}) SET c.touched = coalesce(c.touched, 0) + 1 RETURN c.touched AS n',
      z.object({ id: z.string() }),
      z.object({ n: z.int() }),
    );
    const both = (first: string, second: string) =>
      executor.writeTransaction(async (tx) => {
        await tx.run(touch, { id: first });
        await new Promise((resolve) => setTimeout(resolve, 50));
        return tx.runOne(touch, { id: second });
      });
    await Promise.all([both(ids[0], ids[1]), both(ids[1], ids[0])]);
    expect(await executor.writeTransaction((tx) => tx.runOne(touch, { id: ids[0] }))).toEqual({ n: 3 });
  });
});

describe('a database that is away', () => {
  it('is reported, without a wait', async () => {
    const absent = openExecutor({ ...inject('neo4j'), uri: 'bolt://127.0.0.1:1' });
    await expect(absent.read(countProbe, { id: 'x' })).rejects.toThrow(DatabaseUnavailableError);
    await expect(absent.writeTransaction((tx) => tx.run(createProbe, { id: 'x' }))).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      statusCode: 503,
    });
    await expect(absent.ping()).rejects.toThrow(DatabaseUnavailableError);
    await absent.close();
  });
});

describe('definitions', () => {
  it('read their file at once: a missing one stops the start', () => {
    const missing = { file: 'nowhere/at-all.cypher', access: 'read', params: none, row: none } as const;
    expect(() => defineQuery(missing)).toThrow(/ENOENT/);
    expect(definedQueries.has(missing.file)).toBe(false);
  });
});

describe('the schema', () => {
  it('is applied in the order of its numbers', () => {
    expect(
      schemaFiles()
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['000-versions', '001-constraints']);
  });

  it('is split at the semicolons that end a line', () => {
    expect(splitStatements("// a; b\nRETURN ';x' AS a;\n\n// only a comment;\nRETURN 2")).toHaveLength(2);
  });
});
