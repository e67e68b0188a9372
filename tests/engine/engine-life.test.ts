import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { identify } from '../../server/engine/process-identity.ts';
import { type Query, SENT, textSent } from '../../server/store/define-query.ts';
import { openDriver } from '../../server/store/driver.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { everyQuery } from '../support/every-query.ts';
import { LONG } from '../support/longer.ts';
import { localEngine, type SpawnedMaillage, spawnMaillage, until } from '../support/spawn-maillage.ts';

// One story on one data folder: each test goes on where the one before left off.
const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-life-'));
const mark = randomUUID();
let running: SpawnedMaillage;

const params = z.object({ id: z.string() });
const row = z.object({ n: z.int() });
const write: Query<'write', typeof params, typeof row> = {
  file: 'a test',
  access: 'write',
  text: 'CREATE (:Mark {id: $id}) RETURN 1 AS n',
  params,
  row,
};
const count: Query<'read', typeof params, typeof row> = {
  file: 'a test',
  access: 'read',
  text: 'MATCH (m:Mark {id: $id}) RETURN count(m) AS n',
  params,
  row,
};

beforeAll(async () => {
  running = spawnMaillage({ MAILLAGE_DATA: dataDir, MAILLAGE_LOG: 'info' });
  await running.address();
  await withEngine((executor) => executor.writeTransaction((tx) => tx.run(write, { id: mark })));
});

afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

async function withEngine<T>(work: (executor: Executor) => Promise<T>): Promise<T> {
  const executor = openExecutor(localEngine(dataDir).settings);
  try {
    return await work(executor);
  } finally {
    await executor.close();
  }
}

/**
 * Returns the steps of a plan that do not start from a key: a scan, a join, a key sought among all its
 * relationships.
 */
const detoursOf = (plan: Plan | false): string[] => {
  if (plan === false) return [];
  const own = [plan.operatorType, plan.arguments.Details].join(' ');
  const isDetour = /Scan|Join/.test(plan.operatorType) || /^Filter.* \S+\.id = /.test(own);
  return [...(isDetour ? [own] : []), ...plan.children.flatMap(detoursOf)];
};

const marks = (): Promise<{ n: number } | undefined> =>
  withEngine((executor) => executor.readOne(count, { id: mark }));
const readiness = async (): Promise<number> =>
  (await fetch(new URL('/api/health?probe=ready', await running.address()))).status;
const gone = (pid: number): Promise<boolean> =>
  until(() => (identify(pid) === undefined ? true : undefined), 60_000);

describe('the local engine', () => {
  it('serves, and keeps its password in a file that only its owner reads', async () => {
    expect(await readiness()).toBe(200);
    expect(statSync(path.join(dataDir, 'neo4j', 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dataDir, 'neo4j')).mode & 0o777).toBe(0o700);
  });

  // A database without a territory: the worst moment to plan for one with thousands.
  it('plans by keys alone, however empty it is, what it plans only once', async () => {
    const once = everyQuery.filter(({ plannedOnce }) => plannedOnce);
    expect(once.length).toBeGreaterThan(50);
    const { settings } = localEngine(dataDir);
    const driver = openDriver(settings);
    const session = driver.session({ database: settings.database });
    const plans: Array<[string, string[]]> = [];
    for (const query of once) {
      const { summary } = await session.run(`EXPLAIN ${textSent(query)}`, { [SENT]: {} });
      plans.push([query.file, detoursOf(summary.plan)]);
    }
    await driver.close();
    // A commitment without a territory is shown in all of them; no snapshot references its territory, so that
    // the snapshots of a rehearsal are deleted too.
    expect(plans.filter(([, detours]) => detours.length > 0)).toEqual([
      ['changes/find-touched-by-commitments.cypher', ['NodeByLabelScan@neo4j t:Territory']],
      ['territories/delete-territories.cypher', ['NodeByLabelScan@neo4j s:Snapshot']],
    ]);
  });

  it('is warm soon after: what can be asked was asked once before anybody asks', async () => {
    const line = await until(() => /\{.*"msg":"warmed up"\}/.exec(running.output())?.[0], 120_000);
    // Nothing is there yet to ask questions of.
    expect(JSON.parse(line)).toMatchObject({ questions: false });
  });

  it('a second start on the same data stops with one sentence', async () => {
    const second = spawnMaillage({ MAILLAGE_DATA: dataDir });
    expect(await second.ended).toBe(1);
    const sentence = second
      .output()
      .split('\n')
      .find((line) => line.includes('already runs'));
    expect(sentence).toContain(`process ${running.child.pid}`);
    expect(second.output()).not.toMatch(/\n\s+at /);
    expect(await marks()).toEqual({ n: 1 });
  });

  it('restarts after a kill, and the process recovers automatically', async () => {
    const { pid } = localEngine(dataDir);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    expect(await readiness()).toBe(503);
    const n = await until(() => marks().catch(() => undefined), 120_000);
    expect(n).toEqual({ n: 1 });
    expect(localEngine(dataDir).pid).not.toBe(pid);
    await until(() => (running.output().includes('Neo4j answers again') ? true : undefined), 60_000);
    expect(await readiness()).toBe(200);
  });

  it('ends when the process is killed outright, and the next start finds its data', LONG, async () => {
    const { pid } = localEngine(dataDir);
    running.child.kill('SIGKILL');
    expect(await running.ended).toBe('SIGKILL');
    // At once, while the engine is still ending.
    running = spawnMaillage({ MAILLAGE_DATA: dataDir });
    await running.address();
    expect(identify(pid)).toBeUndefined();
    expect(await marks()).toEqual({ n: 1 });
  });

  it('is gone with the process after SIGTERM', async () => {
    const { pid } = localEngine(dataDir);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(identify(pid)).toBeUndefined();
    expect(existsSync(path.join(dataDir, 'maillage.lock'))).toBe(false);
  });

  it('ends alone when the process is killed while it is starting', async () => {
    running = spawnMaillage({ MAILLAGE_DATA: dataDir });
    const pid = await until(() => localEngine(dataDir).pid || undefined, 60_000);
    running.child.kill('SIGKILL');
    await running.ended;
    await gone(pid);
  });
});
