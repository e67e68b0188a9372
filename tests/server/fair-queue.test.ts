import { describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../server/fair/asker.ts';
import { FairQueue } from '../../server/fair/fair-queue.ts';

const LIMITS = {
  atOnce: 2,
  reserved: 1,
  eachAtOnce: 2,
  unsignedAtOnce: 1,
  eachWaiting: 3,
  unsignedWaiting: 2,
};
const signed = (person: string, device = person): Asker => ({ lane: 'signed', person, device });
const lead: Asker = { lane: 'lead', person: 'amina', device: 'amina' };
const nobody: Asker = { lane: 'unsigned', person: '10.0.0.9', device: '' };

/** Records the order in which places are given. */
function noted(queue: FairQueue) {
  const order: string[] = [];
  const take = (asker: Asker, name: string, isUrgent = true): void => {
    queue.take(asker, { isUrgent }).then(
      () => order.push(name),
      (error: { code: string }) => order.push(`${name} ${error.code}`),
    );
  };
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { order, take, settle };
}

describe('places that are shared', () => {
  it('go by turns to persons, however much one asks for', async () => {
    const queue = new FairQueue(LIMITS);
    const { order, take, settle } = noted(queue);
    for (const name of ['a1', 'a2', 'a3', 'a4']) take(signed('a'), name);
    take(signed('b'), 'b1');
    take(signed('b'), 'b2');
    await settle();
    expect(order).toEqual(['a1', 'a2']);
    for (let i = 0; i < 4; i += 1) {
      queue.give(signed('a'));
      await settle();
    }
    expect(order.slice(2)).toEqual(['a3', 'b1', 'a4', 'b2']);
  });

  it('go by turns to the devices of one person', async () => {
    const queue = new FairQueue(LIMITS);
    const { order, take, settle } = noted(queue);
    for (const name of ['d1', 'd2', 'd3', 'd4']) take(signed('a', 'd'), name);
    take(signed('a', 'e'), 'e1');
    await settle();
    for (let i = 0; i < 3; i += 1) queue.give(signed('a'));
    await settle();
    expect(order).toEqual(['d1', 'd2', 'd3', 'e1', 'd4']);
  });

  it('are left for facilitators, and refused to others who wait too many times', async () => {
    const queue = new FairQueue(LIMITS);
    const { order, take, settle } = noted(queue);
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) take(signed('a'), name);
    take(lead, 'lead');
    await settle();
    expect(order.sort()).toEqual(['a1', 'a2', 'a6 TOO_MANY_REQUESTS', 'lead']);
  });

  it('go to each other person one at a time while a facilitator waits, with a rest after each', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    const queue = new FairQueue({ ...LIMITS, atOnce: 4, eachBesideLead: 1 });
    const { order, take, settle } = noted(queue);
    const answered = queue.lead();
    const a = signed('a');
    for (const name of ['a1', 'a2', 'a3']) take(a, name);
    take(signed('b'), 'b1');
    await settle();
    expect(order).toEqual(['a1', 'b1']);
    vi.advanceTimersByTime(20);
    queue.give(a);
    await settle();
    expect(order.slice(2)).toEqual([]);
    vi.advanceTimersByTime(60);
    await settle();
    expect(order.slice(2)).toEqual(['a2']);
    answered();
    await settle();
    expect(order.slice(3)).toEqual(['a3']);
    vi.useRealTimers();
  });

  it('go to unsigned work one at a time, which is refused first', async () => {
    const queue = new FairQueue(LIMITS);
    const { order, take, settle } = noted(queue);
    for (const name of ['n1', 'n2', 'n3', 'n4']) take(nobody, name);
    take(signed('a'), 'a1');
    await settle();
    expect(order.sort()).toEqual(['a1', 'n1', 'n4 OVERLOADED']);
  });

  it('go to what a screen waits for before files', async () => {
    const queue = new FairQueue({ ...LIMITS, atOnce: 1 });
    const { order, take, settle } = noted(queue);
    take(signed('a'), 'first');
    take(signed('a'), 'file', false);
    take(signed('b'), 'screen');
    await settle();
    queue.give(signed('a'));
    await settle();
    expect(order).toEqual(['first', 'screen']);
  });

  it('are dropped once nobody waits for them', async () => {
    const queue = new FairQueue({ ...LIMITS, atOnce: 1 });
    const gone = new AbortController();
    await queue.take(signed('a'));
    const waiting = queue.take(signed('b'), { signal: gone.signal });
    gone.abort();
    await expect(waiting).rejects.toThrow();
    queue.give(signed('a'));
    await queue.take(signed('c'));
  });
});
