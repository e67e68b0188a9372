import { beforeEach, describe, expect, it } from 'vitest';
import { ConsoleTurns } from '../../server/use-cases/console/console-turns.ts';

const MINUTE = 60_000;
let turns: ConsoleTurns;
beforeEach(() => {
  turns = new ConsoleTurns();
  turns.begin('nadia', 0);
});
/** Asks at a minute, and takes the seat if it may. */
const ask = (key: string, minute: number, isFree = false): boolean => {
  const may = turns.mayTake(key, isFree, minute * MINUTE);
  if (may) turns.begin(key, minute * MINUTE);
  return may;
};

describe('the only seat of the console', () => {
  it('stays with its holder for as long as nobody else asks', () => {
    for (const minute of [1, 30, 300]) expect(ask('nadia', minute, minute === 30)).toBe(true);
  });

  it('goes to a person who waits ten minutes after its turn began', () => {
    expect([ask('samir', 1), ask('samir', 9), ask('nadia', 9.5), ask('samir', 10)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect([ask('nadia', 11), ask('nadia', 20)]).toEqual([false, true]);
  });

  it('is not taken without two minutes of notice, however long it was kept', () => {
    expect([ask('samir', 60), ask('samir', 61), ask('samir', 62)]).toEqual([false, false, true]);
  });

  it('is not kept by a program that lets its engine be killed and sits down again', () => {
    expect(ask('samir', 1)).toBe(false);
    for (const minute of [2, 5, 9.9]) expect(ask('nadia', minute, true)).toBe(true);
    expect([ask('nadia', 10, true), ask('nadia', 11.9, true)]).toEqual([false, false]);
    expect(ask('samir', 11.95, true)).toBe(true);
  });

  it('goes back to a former holder if nobody who waited comes', () => {
    expect(ask('samir', 1)).toBe(false);
    expect([ask('nadia', 11, true), ask('nadia', 12, true)]).toEqual([false, true]);
  });

  it('is reserved for people in the order in which they asked', () => {
    expect([ask('zoe', 1), ask('samir', 2), ask('samir', 10), ask('samir', 11.9)]).toEqual(
      Array(4).fill(false),
    );
    expect(ask('samir', 12)).toBe(true);
    // Zoé did not come: two programs by turns do not push her back further.
    expect([ask('nadia', 13), ask('zoe', 14), ask('nadia', 22)]).toEqual([false, false, true]);
  });

  it('is for anybody when it is free before the end of the turn', () => {
    expect(ask('samir', 1)).toBe(false);
    expect(ask('zoe', 2, true)).toBe(true);
  });
});
