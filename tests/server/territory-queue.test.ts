import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { TerritoryQueues } from '../../server/store/territory-queue.ts';

describe('the queues of territories', () => {
  it('let one write of a territory in at a time, in the order they came', async () => {
    const queues = new TerritoryQueues();
    const seen: string[] = [];
    const enter = (name: string, ids: string[]) =>
      queues.run(ids, async () => {
        seen.push(`${name} in`);
        await sleep(5);
        seen.push(`${name} out`);
      });
    await Promise.all([enter('1', ['a']), enter('2', ['a', 'b']), enter('3', ['b'])]);
    expect(seen.indexOf('2 in')).toBeGreaterThan(seen.indexOf('1 out'));
    expect(seen.filter((step) => step.startsWith('2')).length).toBe(2);
  });

  it('never wait for each other, however the territories are named', async () => {
    const queues = new TerritoryQueues();
    const ids = ['a', 'b', 'c', 'd'];
    let done = 0;
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        queues.run([ids[i % 4] ?? '', ids[(i * 3 + 1) % 4] ?? '', ids[(i * 2 + 3) % 4] ?? ''], async () => {
          await sleep(1);
          done += 1;
        }),
      ),
    );
    expect(done).toBe(60);
  });

  it('go on after a write that failed', async () => {
    const queues = new TerritoryQueues();
    const failing = queues.run(['a'], () => Promise.reject(new Error('no')));
    const next = queues.run(['a'], () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('keep writes out of readings, which may be within others and share what they wait for', async () => {
    const queues = new TerritoryQueues();
    const seen: string[] = [];
    const write = (name: string) =>
      queues.run(['a'], async () => {
        seen.push(`${name} in`);
        await sleep(5);
        seen.push(`${name} out`);
      });
    let shared: Promise<string> | undefined;
    const read = (name: string): Promise<string> =>
      queues.read('a', async () => {
        seen.push(`${name} in`);
        await sleep(5);
        return name;
      });
    const writes = [write('1')];
    const outer = queues.read('a', async () => {
      seen.push('outer in');
      writes.push(write('2'));
      // Somebody else begins a reading, which this one then waits for.
      shared = read('other');
      const inner = await read('inner');
      const both = `${inner}, ${await shared}`;
      seen.push('outer out');
      return both;
    });
    expect(await outer).toBe('inner, other');
    await Promise.all(writes);
    expect(seen.filter((step) => !step.startsWith('inner') && !step.startsWith('other'))).toEqual([
      '1 in',
      '1 out',
      'outer in',
      'outer out',
      '2 in',
      '2 out',
    ]);
  });

  it('go on after a reading that failed', async () => {
    const queues = new TerritoryQueues();
    await expect(queues.read('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queues.run(['a'], () => Promise.resolve('yes'))).toBe('yes');
    expect(await queues.read('a', () => Promise.resolve('again'))).toBe('again');
  });
});
