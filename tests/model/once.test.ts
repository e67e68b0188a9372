import { describe, expect, it } from 'vitest';
import { memoizeByObject, memoizeLast, ofDay, once } from '../../model/once.ts';

/** Wraps a function and records the arguments of each call. */
function counting<A extends readonly unknown[], R>(make: (...args: A) => R) {
  const asked: A[] = [];
  return {
    asked,
    make: (...args: A): R => {
      asked.push(args);
      return make(...args);
    },
  };
}

it('computes once, also for an undefined value', () => {
  const { asked, make } = counting(() => undefined);
  const value = once(make);
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(asked).toHaveLength(1);
});

describe('one for each object', () => {
  it('is made when it is first asked for, and is the same from then on', () => {
    const { asked, make } = counting((object: { n: number }, by: number) => ({ made: object.n * by }));
    const of = memoizeByObject(make);
    const [two, three] = [{ n: 2 }, { n: 3 }];
    const first = of(two, 10);
    expect(first).toEqual({ made: 20 });
    expect(of(three, 10)).toEqual({ made: 30 });
    expect(of(two, 10)).toBe(first);
    expect(asked).toEqual([
      [two, 10],
      [three, 10],
    ]);
  });

  it('may be nothing', () => {
    const { asked, make } = counting((_: object) => undefined);
    const of = memoizeByObject(make);
    const object = {};
    expect([of(object), of(object)]).toEqual([undefined, undefined]);
    expect(asked).toHaveLength(1);
  });
});

it('keeps the last result alone, as long as no argument is another', () => {
  const { asked, make } = counting((a: number, b: object) => ({ a, b }));
  const of = memoizeLast(make);
  const b = {};
  const first = of(Number.NaN, b);
  expect(of(Number.NaN, b)).toBe(first);
  expect(of(2, b)).toEqual({ a: 2, b });
  expect(of(2, { ...b })).not.toBe(of(2, b));
  expect(of(Number.NaN, b)).not.toBe(first);
  expect(asked).toHaveLength(5);
});

it('keeps for each object what it gave for the last day', () => {
  const { asked, make } = counting((object: { n: number }, day: string) => `${object.n} ${day}`);
  const of = ofDay(make);
  const [one, other] = [{ n: 1 }, { n: 2 }];
  expect([of(one, '2026-01-01'), of(other, '2026-01-02'), of(one, '2026-01-01')]).toEqual([
    '1 2026-01-01',
    '2 2026-01-02',
    '1 2026-01-01',
  ]);
  expect(asked).toHaveLength(2);
  expect([of(one, '2026-01-02'), of(one, '2026-01-01')]).toEqual(['1 2026-01-02', '1 2026-01-01']);
  expect(asked).toHaveLength(4);
});
