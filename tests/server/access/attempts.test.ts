import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sayWait } from '../../../model/words/say-wait.ts';
import { InvalidCredentialsError } from '../../../server/use-cases/access/access-errors.ts';
import { AttemptQueue, type Place } from '../../../server/use-cases/access/attempt-queue.ts';
import { CodeTries } from '../../../server/use-cases/access/code-tries.ts';
import { FailedAttempts } from '../../../server/use-cases/access/failed-attempts.ts';
import {
  type From,
  knowsName,
  readDevice,
  withName,
  writeDevice,
} from '../../../server/use-cases/access/from.ts';
import { ServerKey } from '../../../server/use-cases/access/server-key.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const wrong = () => Promise.reject(new InvalidCredentialsError());

describe('attempts that fail', () => {
  const fail = (attempts: FailedAttempts, who: string) => attempts.try(who, wrong);

  it('are ten of the same, then wait; others go on', async () => {
    const attempts = new FailedAttempts();
    for (let i = 0; i < 10; i += 1)
      await expect(fail(attempts, 'a amina')).rejects.toThrow(InvalidCredentialsError);
    await expect(attempts.try('a amina', async () => 'right')).rejects.toMatchObject({
      ...{ code: 'TOO_MANY_ATTEMPTS', retryAfter: 30 },
      values: { wait: { fr: '30 secondes', en: '30 seconds' } },
    });
    await expect(attempts.try('a jo', async () => 'in')).resolves.toBe('in');
    await expect(attempts.try('b amina', async () => 'in')).resolves.toBe('in');
  });

  it('wait longer each time, and no longer than a quarter of an hour', async () => {
    const attempts = new FailedAttempts();
    for (let i = 0; i < 10; i += 1) await fail(attempts, 'a').catch(() => undefined);
    const waits: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const wait = attempts.waitOf('a');
      waits.push(wait);
      vi.advanceTimersByTime(wait * 1000);
      await expect(fail(attempts, 'a')).rejects.toThrow(InvalidCredentialsError);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
    vi.advanceTimersByTime(900_000);
    await expect(attempts.try('a', async () => 'in')).resolves.toBe('in');
    expect(attempts.waitOf('a')).toBe(0);
  });

  it('are counted also when they come at once; successful ones are not', async () => {
    const attempts = new FailedAttempts();
    const many = Array.from({ length: 40 }, () => fail(attempts, 'a').catch((error) => error));
    const refused = (await Promise.all(many)).filter((error) => error.code === 'TOO_MANY_ATTEMPTS');
    expect(refused).toHaveLength(30);
    for (let i = 0; i < 50; i += 1) await attempts.try('c', async () => 'in');
    await expect(attempts.try('c', async () => 'in')).resolves.toBe('in');
  });

  it('are none where it was not the secret that was wrong: the database was away, the line full', async () => {
    const attempts = new FailedAttempts();
    const away = () => attempts.try('a', () => Promise.reject(new Error('away')));
    for (let i = 0; i < 20; i += 1) await expect(away()).rejects.toThrow('away');
    expect(attempts.waitOf('a')).toBe(0);
    await expect(attempts.try('a', async () => 'in')).resolves.toBe('in');
  });

  it('get the waiting time as a sentence', () => {
    expect([1, 30, 59, 60, 61, 900].map((seconds) => sayWait(seconds).fr)).toEqual([
      ...['une seconde', '30 secondes', '59 secondes', 'une minute', '2 minutes', '15 minutes'],
    ]);
  });
});

/** Starts work that ends on a signal. */
function openWork(turns: AttemptQueue, place: Place) {
  const state = { begun: false, refused: false, right: () => undefined, wrong: () => undefined };
  const work = () => {
    state.begun = true;
    return new Promise<void>((resolve, reject) => {
      Object.assign(state, { right: resolve, wrong: () => reject(new InvalidCredentialsError()) });
    });
  };
  turns.take(place, work).catch((error) => {
    state.refused = error.code === 'TOO_MANY_ATTEMPTS';
  });
  return state;
}
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('turns', () => {
  const one = () => new AttemptQueue({ atOnce: 1, failuresASecond: 10 });

  it('go from line to line: a thousand of one address do not stand before the first of another', async () => {
    const turns = one();
    const first = openWork(turns, { line: 'a' });
    const flood = Array.from({ length: 50 }, () => openWork(turns, { line: 'a' }));
    const other = openWork(turns, { line: 'b' });
    await settled();
    first.right();
    await settled();
    expect([other.begun, flood.some(({ begun }) => begun)]).toEqual([true, false]);
  });

  it('go from place to place within a line', async () => {
    const turns = one();
    const first = openWork(turns, { line: 'a', place: 'flood' });
    const flood = Array.from({ length: 50 }, () => openWork(turns, { line: 'a', place: 'flood' }));
    const other = openWork(turns, { line: 'a', place: 'amina' });
    await settled();
    first.right();
    await settled();
    flood[0]?.right();
    await settled();
    expect(other.begun).toBe(true);
  });

  it('alternate with those of known people, however many unknown ones there are', async () => {
    const turns = one();
    const first = openWork(turns, { line: 'a' });
    const strangers = Array.from({ length: 50 }, (_, i) => openWork(turns, { line: `s${i}` }));
    const known = openWork(turns, { line: 'device', isKnown: true });
    await settled();
    first.right();
    await settled();
    expect([known.begun, strangers.some(({ begun }) => begun)]).toEqual([true, false]);
  });

  it('let a line rest after a failure, that line alone', async () => {
    const turns = one();
    const first = openWork(turns, { line: 'a' });
    const next = openWork(turns, { line: 'a' });
    await settled();
    first.wrong();
    await settled();
    const other = openWork(turns, { line: 'b' });
    await settled();
    expect([next.begun, other.begun]).toEqual([false, true]);
    other.right();
    await vi.advanceTimersByTimeAsync(200);
    expect(next.begun).toBe(true);
  });

  it('in a full queue, refuse the addresses that fill it', async () => {
    const turns = one();
    openWork(turns, { line: 'a' });
    const flood = Array.from({ length: 300 }, () => openWork(turns, { line: 'a', place: 'flood' }));
    const other = openWork(turns, { line: 'a', place: 'amina' });
    await settled();
    expect(flood.filter(({ refused }) => refused)).toHaveLength(101);
    expect(other.refused).toBe(false);
  });
});

describe('guessing a code', () => {
  const from = (address: string, id?: string): From => ({
    ...{ address, formerToken: undefined, device: id === undefined ? undefined : { id, marks: [] } },
  });
  const nothing = async () => undefined;
  const right = async () => 'link';

  it('does not keep the right one out, from the same device or another', async () => {
    const codes = new CodeTries();
    for (let i = 0; i < 3000; i += 1) await codes.try(from('a', 'phone'), nothing).catch(() => undefined);
    for (const who of [from('a', 'phone'), from('a', 'another'), from('a')])
      await expect(codes.try(who, right)).resolves.toBe('link');
  });

  it('waits longer after each failure; another device of the address does not', async () => {
    const codes = new CodeTries();
    const outcome = (who: From) =>
      codes.try(who, nothing).catch(({ code, retryAfter }) => [code, retryAfter]);
    for (let i = 0; i < 10; i += 1)
      expect(await outcome(from('a', 'x'))).toEqual(['INVALID_CODE', undefined]);
    expect(await outcome(from('a', 'x'))).toEqual(['TOO_MANY_ATTEMPTS', 30]);
    expect(await outcome(from('a', 'y'))).toEqual(['INVALID_CODE', undefined]);
  });

  it.each([
    ['one address', 1, () => from('a')],
    ['one address, each time as another device', 1, (i: number) => from('a', `device ${i}`)],
    ['a hundred addresses', 100, (i: number) => from(`address ${i % 100}`)],
  ])('looks up eleven a second in the long run, from %s', async (_, addresses, who) => {
    const codes = new CodeTries();
    let looked = 0;
    const look = async () => {
      looked += 1;
      return undefined;
    };
    let asked = 0;
    const ask = () => void codes.try(who(asked++), look).catch(() => undefined);
    for (let i = 0; i < 10_000; i += 1) ask();
    await settled();
    expect(looked).toBe(10_000);
    const SECONDS = 60;
    for (let second = 0; second < SECONDS; second += 1) {
      for (let i = 0; i < 100; i += 1) ask();
      await vi.advanceTimersByTimeAsync(1000);
    }
    // In addition to the first attempt of each address.
    expect(looked - 10_000 - addresses).toBeLessThanOrEqual(11 * SECONDS);
    expect(looked - 10_000).toBeGreaterThan(9 * SECONDS);
  });

  it('of others delays the right one by its turn, and does not refuse it', async () => {
    const codes = new CodeTries();
    for (let i = 0; i < 12_000; i += 1) void codes.try(from('a'), nothing).catch(() => undefined);
    await settled();
    for (const who of [from('a', 'phone'), from('b')]) {
      const entered = vi.fn();
      void codes.try(who, right).then(entered);
      await vi.advanceTimersByTimeAsync(1000);
      expect(entered).toHaveBeenCalledWith('link');
    }
  });
});

describe('a device', () => {
  const key = new ServerKey();

  it('knows the names that signed in there, and no other server does', () => {
    const device = withName(key, { id: 'a'.repeat(22), marks: [] }, 'amina');
    const sent = readDevice(writeDevice(device));
    expect(sent).toEqual(device);
    expect([knowsName(key, sent, 'amina'), knowsName(key, sent, 'jo')]).toEqual([true, false]);
    expect(knowsName(new ServerKey(), sent, 'amina')).toBe(false);
    expect(knowsName(key, { id: 'b'.repeat(22), marks: device.marks }, 'amina')).toBe(false);
  });

  it('names nobody, keeps the last eight names, and is nothing else', () => {
    let device = { id: 'a'.repeat(22), marks: [] as readonly string[] };
    for (let i = 0; i < 12; i += 1) device = withName(key, device, `name ${i}`);
    device = withName(key, device, 'name 11');
    expect(device.marks).toHaveLength(8);
    expect(writeDevice(device)).toMatch(/^a{22}(\.[0-9a-f]{32}){8}$/);
    for (const forged of ['', 'a', `${'a'.repeat(22)}.amina`, `${writeDevice(device)}.${'0'.repeat(32)}`])
      expect(readDevice(forged)).toBeUndefined();
  });
});
