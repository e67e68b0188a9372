import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import type { Query } from '../../server/store/define-query.ts';
import { DatabaseUnavailableError } from '../../server/store/errors.ts';
import { type Executor, FOR_THE_START, openExecutor } from '../../server/store/execute.ts';
import { LONG } from '../support/longer.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';

const POLL = { timeout: 120_000, interval: 50 };
const params = z.object({});
const row = z.object({ n: z.int() });
const one: Query<'read', typeof params, typeof row> = {
  file: 'a test',
  access: 'read',
  text: 'RETURN 1 AS n',
  params,
  row,
};

let wire: TcpProxy;
let executor: Executor;
beforeAll(async () => {
  const settings = inject('neo4j');
  wire = await TcpProxy.to(Number(new URL(settings.uri).port));
  executor = openExecutor({ ...settings, uri: `bolt://127.0.0.1:${wire.port}` });
});
afterAll(async () => {
  await executor.close();
  await wire.close();
});

const ask = () => executor.readOne(one, {}, { timeoutMs: 500 });

describe('a connection to the database that is half open', () => {
  it('is closed: waiting requests get an error, at once when the pool knows; new connections open when the database answers again', async () => {
    expect(await ask()).toEqual({ n: 1 });
    wire.drop();
    const asked = await Promise.allSettled([
      ask(),
      executor.readTransaction((tx) => tx.run(one, {}), { timeoutMs: 500 }),
      executor.ping(),
    ]);
    for (const answer of asked)
      expect(answer).toMatchObject({ status: 'rejected', reason: new DatabaseUnavailableError() });
    // Known by then: nobody waits for it.
    const isToldAtOnce = async () => {
      const never = Symbol();
      const soon = new Promise((resolve) => setTimeout(() => resolve(never), 1_000));
      const answer = await Promise.race([ask().catch((error: unknown) => error), soon]);
      return answer instanceof DatabaseUnavailableError;
    };
    await expect.poll(isToldAtOnce, POLL).toBe(true);
    wire.mend();
    await expect.poll(() => ask().catch(() => undefined), POLL).toEqual({ n: 1 });
    expect(wire.open).toBeGreaterThan(0);
  });

  it('is replaced where others can be made, and nobody else is refused', LONG, async () => {
    expect(await ask()).toEqual({ n: 1 });
    wire.drop();
    wire.mend();
    await expect(ask()).rejects.toThrow(DatabaseUnavailableError);
    await expect.poll(() => ask().catch(() => undefined), POLL).toEqual({ n: 1 });
    for (let i = 0; i < 20; i += 1) expect(await ask()).toEqual({ n: 1 });
  });
});

describe('a database that is away as a server starts', () => {
  it('waits for recovery, where a request would get an error', async () => {
    const starting = openExecutor(
      { ...inject('neo4j'), uri: `bolt://127.0.0.1:${wire.port}` },
      FOR_THE_START,
    );
    wire.cut();
    const asked = [starting.readOne(one, {}), starting.readTransaction((tx) => tx.runOne(one, {}))];
    await expect(ask()).rejects.toThrow(DatabaseUnavailableError);
    wire.mend();
    expect(await Promise.all(asked)).toEqual([{ n: 1 }, { n: 1 }]);
    await starting.close();
  });
});
