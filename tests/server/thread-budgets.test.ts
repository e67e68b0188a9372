import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../server/fair/asker.ts';
import { ThreadBudgets } from '../../server/fair/thread-budgets.ts';
import { ThreadMeter } from '../../server/fair/thread-meter.ts';

/** A fifth of the thread; 20 ms at once for one who has rested, 60 ms for an address. */
const LIMITS = {
  ...{ share: 0.2, burstMs: 20, addressBurstMs: 60, longestRestMs: 1_000 },
  ...{ eachWaiting: 50, ledMs: 10_000 },
};
const signed = (person: string, device = person): Asker => ({ lane: 'signed', person, device });
const hall: Asker = { lane: 'unsigned', person: '10.0.0.9', device: '' };
const lead: Asker = { lane: 'lead', person: 'amina', device: 'amina' };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks often for what takes the thread so long each, and notes who was let in. */
function asking(budgets: ThreadBudgets, takesMs: number) {
  const entered: string[] = [];
  const ask = (asker: Asker, times = 1, name: string = asker.device): void => {
    for (let i = 0; i < times; i += 1)
      budgets.enter(asker).then(
        (booked) => {
          entered.push(name);
          budgets.bill(asker, takesMs, booked);
        },
        (error: { code: string }) => entered.push(error.code),
      );
  };
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const times = (name: string): number => entered.filter((one) => one === name).length;
  return { entered, ask, pass, times };
}

describe('the main thread while a facilitator is present', () => {
  it('is given to one client at full speed for a fifth of the time', async () => {
    const budgets = new ThreadBudgets(LIMITS);
    budgets.lead();
    const { ask, pass, times } = asking(budgets, 2);
    // The first ones teach the cost of a request, and take the burst.
    ask(signed('a'), 40);
    await pass(1_000);
    expect(times('a')).toBe(40);
    ask(signed('a'), 45);
    await pass(0);
    const [before] = [times('a')];
    await pass(200);
    // Two milliseconds each, ten apart.
    expect(times('a') - before).toBeGreaterThanOrEqual(19);
    expect(times('a') - before).toBeLessThanOrEqual(21);
  });

  it('is given at once to each of sixty phones while another sends at full speed', async () => {
    const budgets = new ThreadBudgets(LIMITS);
    budgets.lead();
    const { ask, pass, times } = asking(budgets, 2);
    ask(signed('flood'), 50);
    await pass(0);
    for (let i = 0; i < 60; i += 1) ask(signed(`phone ${i}`), 6, 'phone');
    await pass(0);
    expect(times('phone')).toBe(360);
    expect(times('flood')).toBeLessThan(50);
  });

  it('is given to a hall that comes in by one address: sixty browsers ask twice each, at once', async () => {
    const budgets = new ThreadBudgets({ ...LIMITS, addressBurstMs: 600 });
    budgets.lead();
    const { ask, pass, times } = asking(budgets, 2);
    for (let i = 0; i < 60; i += 1) ask({ ...hall, device: `phone ${i}` }, 2, 'phone');
    await pass(0);
    expect(times('phone')).toBe(120);
  });

  it('is never kept from a facilitator', async () => {
    const budgets = new ThreadBudgets(LIMITS);
    const { ask, pass, times } = asking(budgets, 50);
    budgets.lead();
    ask(lead, 200);
    await pass(0);
    expect(times('amina')).toBe(200);
  });

  it('is given by turns to the devices of one person', async () => {
    const budgets = new ThreadBudgets(LIMITS);
    budgets.lead();
    budgets.bill(signed('a'), 1_000);
    const { entered, ask, pass } = asking(budgets, 2);
    ask(signed('a', 'one'), 10);
    ask(signed('a', 'two'), 2);
    await pass(2_000);
    expect(entered.slice(0, 5)).toEqual(['one', 'two', 'one', 'two', 'one']);
  });

  it('rests for a second at most after a request that took long', async () => {
    const budgets = new ThreadBudgets(LIMITS);
    budgets.lead();
    budgets.bill(signed('a'), 60_000);
    const { ask, pass, times } = asking(budgets, 2);
    ask(signed('a'));
    await pass(999);
    expect(times('a')).toBe(0);
    await pass(2);
    expect(times('a')).toBe(1);
  });

  it('is not held back once no facilitator is there, or the asker has gone', async () => {
    const budgets = new ThreadBudgets({ ...LIMITS, ledMs: 100 });
    budgets.lead();
    budgets.bill(signed('a'), 1_000);
    const gone = new AbortController();
    const left = budgets.enter(signed('a'), { signal: gone.signal });
    const { ask, pass, times } = asking(budgets, 2);
    ask(signed('a'), 30);
    gone.abort();
    await expect(left).rejects.toThrow();
    await pass(101);
    expect(times('a')).toBe(30);
  });

  it('is refused to a person with too many requests waiting, but for files and health', async () => {
    const budgets = new ThreadBudgets({ ...LIMITS, eachWaiting: 2 });
    budgets.lead();
    for (const asker of [signed('a'), hall]) budgets.bill(asker, 1_000);
    const { entered, ask, pass, times } = asking(budgets, 1);
    ask(signed('a'), 3);
    ask(hall, 3);
    await pass(0);
    expect(entered).toEqual(['TOO_MANY_REQUESTS', 'OVERLOADED']);
    const health = budgets.enter(hall, { isNeverRefused: true });
    await pass(2_000);
    await health;
    expect(times('a')).toBe(2);
  });
});

describe('the meter of the main thread', () => {
  /** Makes a thread that works for as long as a test says. */
  function thread() {
    let worked = 0;
    const meter = new ThreadMeter(() => worked);
    const works = (ms: number): void => {
      worked += ms;
    };
    return { meter, works };
  }

  it('bills all of the time to the work that is under way, in equal parts', () => {
    const { meter, works } = thread();
    const first = meter.begin();
    works(10);
    const second = meter.begin();
    works(10);
    expect(first.bill()).toBe(15);
    expect(second.bill()).toBe(5);
    first.pause();
    works(4);
    expect([first.bill(), second.bill()]).toEqual([0, 4]);
    first.resume();
    works(2);
    expect([first.bill(), second.bill()]).toEqual([1, 1]);
  });

  it('counts all that facilitators have under way as one piece', () => {
    const { meter, works } = thread();
    for (let i = 0; i < 6; i += 1) {
      const one = meter.begin();
      one.comeFirst();
      one.resume();
    }
    works(2);
    const other = meter.begin();
    works(10);
    // One of the two milliseconds before was nobody’s.
    expect(other.bill()).toBe(1 + 5);
  });

  it('bills four milliseconds at most of the time before to the next piece, for reading its request', () => {
    const { meter, works } = thread();
    works(0.25);
    expect(meter.begin().bill()).toBe(0.25);
    const other = thread();
    other.works(50);
    expect(other.meter.begin().bill()).toBe(4);
  });
});
