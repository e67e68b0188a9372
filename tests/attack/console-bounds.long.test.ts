import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { ConsoleDesk } from '../../server/use-cases/console/console-desk.ts';
import type { Asker } from '../../server/use-cases/console/console-seat.ts';
import { ConsoleTurns } from '../../server/use-cases/console/console-turns.ts';
import { consoleFolders, testConsole } from '../support/console-host.ts';
import { copySample } from '../support/copy-sample.ts';

// Limits of a console engine other than its memory and the time of a statement, with shorter limits for the
// test.
const LONG = { timeout: 600_000 };

let executor: Executor;
let asker: Asker;
beforeAll(async () => {
  executor = openExecutor(inject('neo4j'));
  const { territoryId } = await copySample(executor, 'val-d-exemple');
  const visibility = { seesPrivate: false, territoryIds: [territoryId] };
  asker = { key: 'nadia', visibility, onlyConsenting: false, isStillAllowed: async () => true };
});
afterAll(() => executor.close());

const ask = (desk: ConsoleDesk, query: string, parameters?: Record<string, string>) =>
  desk.ask(asker, { query, ...(parameters && { parameters }) }, new AbortController().signal);

it('whatever fills the disk is killed, and its folder with it', LONG, async () => {
  const megabyte = 1024 * 1024;
  const desk = new ConsoleDesk(executor, testConsole({ mostOnDisk: 64 * megabyte }));
  await ask(desk, 'CREATE (:Small) RETURN 1 AS n');
  expect(consoleFolders()).toHaveLength(1);
  // Two hundred megabytes of text, a megabyte at a time: little memory, within ten seconds.
  const filling = ask(
    desk,
    'UNWIND range(1, 2000) AS i CALL (i) { CREATE (:Large {i: i, text: $text}) } IN TRANSACTIONS OF 10 ROWS',
    { text: 'é'.repeat(50_000) },
  );
  await expect(filling).rejects.toMatchObject({ code: 'CONSOLE_MEMORY' });
  await expect.poll(consoleFolders, LONG).toEqual([]);
  expect((await desk.state(asker)).state).toBe('closed');
  await desk.close();
});

it('an engine that is asked nothing for long enough ends, and its folder with it', LONG, async () => {
  const desk = new ConsoleDesk(executor, testConsole(), 1_000);
  expect((await ask(desk, 'MATCH (a:Actor) RETURN count(a) > 5 AS some')).rows).toEqual([[true]]);
  // No query is running any longer.
  await expect.poll(consoleFolders, LONG).toEqual([]);
  expect((await desk.state(asker)).state).toBe('closed');
  await desk.close();
});

it('a person who keeps asking gives way to one who waits, whose copy is new', LONG, async () => {
  const desk = new ConsoleDesk(executor, testConsole(), undefined, new ConsoleTurns(0, 1_000));
  await ask(desk, 'CREATE (:Left) RETURN 1 AS n');
  const samir = { ...asker, key: 'samir' };
  const samirAsks = () =>
    desk.ask(samir, { query: 'MATCH (n:Left) RETURN count(n) AS n' }, new AbortController().signal);
  await expect(samirAsks()).rejects.toMatchObject({ code: 'CONSOLE_TAKEN' });
  await expect
    .poll(
      () =>
        samirAsks().then(
          ({ rows }) => rows,
          () => [],
        ),
      LONG,
    )
    .toEqual([[0]]);
  await expect(ask(desk, 'RETURN 1 AS n')).rejects.toMatchObject({ code: 'CONSOLE_TAKEN' });
  await desk.close();
});
