import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { z } from 'zod';
import type { Query } from '../../server/store/define-query.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { NewEngine } from '../../server/store/new-engine.ts';

class Away extends Error {}
const newEngine = () => new NewEngine((error) => error instanceof Away);

describe('a statement that many ask at once', () => {
  it('is asked by one alone at first, then by all at once', async () => {
    const engine = newEngine();
    const steps: string[] = [];
    const ask = () =>
      engine.askOnce('a', async () => {
        steps.push('in');
        await sleep(5);
        steps.push('out');
        return 'yes';
      });
    const other = engine.askOnce('b', () => Promise.resolve('not held up'));
    expect(await Promise.all([ask(), ask(), ask(), other])).toEqual(['yes', 'yes', 'yes', 'not held up']);
    expect(steps).toEqual(['in', 'out', 'in', 'in', 'out', 'out']);
  });

  it('a failing one blocks nobody, and only its caller gets the error', async () => {
    const engine = newEngine();
    const failing = engine.askOnce('a', () => Promise.reject(new Error('no')));
    const next = engine.askOnce('a', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('that finds no engine tells all who wait; of the next engine one asks alone again', async () => {
    const engine = newEngine();
    const fail = () => Promise.reject(new Away());
    expect(await engine.askOnce('b', () => Promise.resolve('planned'))).toBe('planned');
    const all = [engine.askOnce('a', fail), engine.askOnce('a', () => Promise.resolve('asked in vain'))];
    for (const one of all) await expect(one).rejects.toThrow(Away);
    let running = 0;
    const ask = () =>
      engine.askOnce('b', async () => {
        running += 1;
        await sleep(5);
      });
    const again = [ask(), ask()];
    expect(running).toBe(1);
    await Promise.all(again);
    expect(running).toBe(2);
  });
});

describe('an engine', () => {
  afterEach(() => vi.useRealTimers());

  it('has a minute for each request while it is new, also when it comes back; then what was set', async () => {
    vi.useFakeTimers();
    const engine = newEngine();
    const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
    later(3_600_000);
    expect([engine.patience(15_000), engine.patience(240_000)]).toEqual([60_000, 240_000]);
    await engine.ask(() => Promise.resolve());
    later(299_000);
    await engine.ask(() => Promise.resolve());
    expect(engine.patience(15_000)).toBe(60_000);
    later(2_000);
    expect(engine.patience(15_000)).toBe(15_000);
    await expect(engine.ask(() => Promise.reject(new Error('slow')))).rejects.toThrow('slow');
    expect(engine.patience(15_000)).toBe(15_000);
    await expect(engine.ask(() => Promise.reject(new Away()))).rejects.toThrow(Away);
    expect(engine.patience(15_000)).toBe(60_000);
  });
});

describe('the door to Neo4j', () => {
  let executor: Executor;
  beforeAll(() => {
    executor = openExecutor(inject('neo4j'));
  });
  afterAll(() => executor.close());

  it('lets one of many have a new statement planned', async () => {
    const params = z.object({});
    const row = z.object({ n: z.int() });
    // A new statement: the engine has to plan it, and needs a moment to run it.
    const text = `UNWIND range(1, 400000) AS i WITH count(i) AS n RETURN n // ${randomUUID()}`;
    const file = `a test, ${randomUUID()}`;
    const query: Query<'read', typeof params, typeof row> = { file, access: 'read', text, params, row };
    let answered = 0;
    const first = executor.read(query, {}).then(() => {
      answered += 1;
    });
    const others = Array.from({ length: 5 }, () =>
      executor.read(query, {}).then(() => {
        expect(answered).toBe(1);
      }),
    );
    await Promise.all([first, ...others]);
  });
});
