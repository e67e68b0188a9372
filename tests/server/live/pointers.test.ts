import { describe, expect, it } from 'vitest';
import type { PointerNews } from '../../../model/contract/pointer.ts';
import { Pointers } from '../../../server/live/pointers.ts';

const amina = { id: 'password:amina', name: 'Amina' };
const bruno = { id: 'password:bruno', name: 'Bruno' };
const chloe = { id: 'password:chloe', name: 'Chloé' };
const HERE = { x: 1, y: 2 };

function listened(territoryId = 't') {
  const pointers = new Pointers();
  const told: PointerNews[] = [];
  const leave = pointers.listen(territoryId, (news) => told.push(news));
  return { pointers, told, leave };
}

describe('a light on the map', () => {
  it('is told with a name to those who follow that territory, and goes when it is released', () => {
    const { pointers, told, leave } = listened();
    expect(pointers.point('t', amina, HERE, 0)).toBe(true);
    pointers.point('other', bruno, HERE, 0);
    expect(pointers.point('t', amina, null, 10)).toBe(false);
    // Once it is out there is nothing to put out.
    pointers.point('t', amina, null, 20);
    leave();
    pointers.point('t', amina, HERE, 30);
    expect(told).toEqual([
      { light: 0, name: 'Amina', at: HERE },
      { light: 0, at: null },
    ]);
  });

  it('is of two people at once at most; a third is shown once one of them points no more', () => {
    const { pointers, told } = listened();
    expect([amina, bruno, chloe].map((who) => pointers.point('t', who, HERE, 0))).toEqual([
      true,
      true,
      false,
    ]);
    // Amina lets go, and Chloé has her place.
    pointers.point('t', amina, null, 10);
    expect(pointers.point('t', chloe, HERE, 20)).toBe(true);
    expect(pointers.point('t', amina, HERE, 30)).toBe(false);
    // Bruno says nothing more for two seconds.
    pointers.point('t', chloe, HERE, 1_500);
    expect(pointers.point('t', amina, HERE, 1_999)).toBe(false);
    expect(pointers.point('t', amina, HERE, 2_000)).toBe(true);
    expect(told.map(({ light, name }) => [light, name])).toEqual([
      [0, 'Amina'],
      [1, 'Bruno'],
      [0, undefined],
      [0, 'Chloé'],
      [0, 'Chloé'],
      [1, 'Amina'],
    ]);
  });

  it('is told twenty times a second at most, of each who points', () => {
    const { pointers, told } = listened();
    for (let now = 0; now < 3_000; now += 10)
      for (const who of [amina, bruno]) expect(pointers.point('t', who, { x: now, y: 0 }, now)).toBe(true);
    for (let from = 0; from <= 2_000; from += 10) {
      const within = told.filter(({ at }) => at !== null && at.x >= from && at.x < from + 1_000);
      expect(within.length).toBeLessThanOrEqual(40);
    }
    expect(told).toHaveLength(120);
  });

  it('takes twenty evenly said in a second, all of them', () => {
    const { pointers, told } = listened();
    for (let now = 0; now < 5_000; now += 50) pointers.point('t', amina, HERE, now);
    expect(told).toHaveLength(100);
  });
});
