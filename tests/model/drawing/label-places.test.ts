import { describe, expect, it } from 'vitest';
import {
  candidatesOf,
  keptFree,
  type Labelled,
  letteringOf,
  type PlacedLabel,
} from '../../../model/drawing/label-places.ts';
import { makeRoom } from '../../../model/drawing/make-room.ts';
import { LABEL_LINE_HEIGHT } from '../../../model/drawing/wrap-label.ts';

const lettering = { fontSize: 10, lineHeight: 1, gap: 2 };
const item: Labelled = {
  ...{ id: 'a', x: 100, y: 50, halfWidth: 8, halfHeight: 8, importance: 0 },
  forms: [
    { text: 'Un nom', lines: 1, width: 4 },
    { text: 'Un\nnom', lines: 2, width: 2 },
  ],
};
const placesOf = (...more: [before?: PlacedLabel, anywhere?: boolean]) =>
  candidatesOf(item, lettering, ...more).filter(({ text }) => text === 'Un nom');
const costs = (...given: Parameters<typeof placesOf>) =>
  Object.fromEntries(placesOf(...given).map(({ side, slide = 0, cost }) => [`${side} ${slide}`, cost]));
const before = (side: PlacedLabel['side'], more: Partial<PlacedLabel> = {}): PlacedLabel => {
  const found = placesOf().find((one) => one.side === side);
  if (found === undefined) throw new Error('No such side');
  const { cost: _cost, ...label } = found;
  return { ...label, ...more };
};

describe('the places of a name', () => {
  it('are around its body, with air between, tucked in at the corners', () => {
    const at = Object.fromEntries(placesOf().map(({ side, dx, dy }) => [side, [dx, dy]]));
    expect(at).toEqual({
      below: [0, 15],
      above: [0, -15],
      right: [30, 0],
      left: [-30, 0],
      'below-right': [28, 11],
      'below-left': [-28, 11],
      'above-right': [28, -11],
      'above-left': [-28, -11],
    });
    expect(placesOf()[0]?.box).toEqual({ x: 100, y: 65, halfWidth: 20, halfHeight: 5 });
  });

  it('slide along their side on request: never at a corner', () => {
    const slid = placesOf(undefined, true).filter(({ slide }) => slide !== undefined);
    expect(slid).toHaveLength(40);
    expect(slid.filter(({ side }) => side.includes('-'))).toEqual([]);
    const [below] = slid.filter(({ side, slide }) => side === 'below' && slide === 0.4);
    expect([below?.dx, below?.dy]).toEqual([8, 15]);
    const [right] = slid.filter(({ side, slide }) => side === 'right' && slide === -0.8);
    expect([right?.dx, right?.dy]).toEqual([30, -4]);
  });

  it('cost the least below, more the further they slide, and more in its second form', () => {
    const all = costs(undefined, true);
    expect(all['below 0']).toBe(0);
    expect(Math.min(...Object.values(all))).toBe(0);
    expect(all['below 0.8']).toBeCloseTo(0.96, 9);
    expect(all['below -0.4']).toBeCloseTo(0.48, 9);
    const second = candidatesOf(item, lettering).find(
      ({ text, side }) => text !== 'Un nom' && side === 'below',
    );
    expect(second?.cost).toBe(0.5);
    const doubled = candidatesOf(item, { ...lettering, sideCost: 2 }).find(({ side }) => side === 'above');
    expect(doubled?.cost).toBeCloseTo(1.4, 9);
  });

  it('have air in heights of the letters, and on lands cost four times as much aside of where room was kept', () => {
    const plain = { fontSize: 10, lineHeight: LABEL_LINE_HEIGHT, gap: 2.2 };
    expect(letteringOf(10)).toEqual(plain);
    expect(letteringOf(10, { hiding: 6 })).toEqual({ ...plain, hiding: 6 });
    expect(letteringOf(10, { onLands: true })).toEqual({ ...plain, sideCost: 4 });
  });

  it('are none where something else is written', () => {
    const room = { x: 1, y: 2, halfWidth: 3, halfHeight: 4 };
    expect(keptFree([room, room])).toEqual([
      { ...room, id: 'room:0', forms: [], importance: 0 },
      { ...room, id: 'room:1', forms: [], importance: 0 },
    ]);
  });

  it('cost less where the name was, in the same form on the same side', () => {
    const [plain, stays] = [costs(), costs(before('right'))];
    expect((plain['right 0'] ?? 0) - (stays['right 0'] ?? 0)).toBeCloseTo(0.8, 9);
    expect(stays['left 0']).toBe(plain['left 0']);
    expect(costs(before('right', { text: 'Autre' }))).toEqual(plain);
    expect(costs(before('right', { slide: 0.45 }))).toEqual(plain);
  });

  it('are above all the one that it took for the sake of another, slid as it was', () => {
    const kept = placesOf(before('below', { slide: 0.45, yields: true }));
    const best = kept.toSorted((a, b) => a.cost - b.cost)[0];
    expect(best).toMatchObject({ side: 'below', slide: 0.45, yields: true });
    expect(kept.filter(({ yields }) => yields)).toHaveLength(1);
    expect(kept.filter(({ slide }) => slide !== undefined)).toHaveLength(1);
  });
});

describe('room for names that have none', () => {
  const named = (id: string, forced = false): Labelled => ({ ...item, id, forced });
  const place = (x: number, cost = 0) => ({
    ...{ text: 'x', side: 'below' as const, dx: 0, dy: 0, cost },
    box: { x, y: 0, halfWidth: 5, halfHeight: 5 },
  });
  const sides = (found: ReadonlyMap<string, PlacedLabel>) =>
    Object.fromEntries([...found].map(([id, { box }]) => [id, box.x]));

  it('is made by another name that takes its second place', () => {
    const names = [
      { item: named('a'), places: [place(0), place(100, 1)] },
      { item: named('b'), places: [place(0)] },
    ];
    const found = makeRoom(names, new Map([['a', place(0)]]), 1);
    expect(sides(found)).toEqual({ a: 100, b: 0 });
    expect([...found.values()].every(({ yields }) => yields === true)).toBe(true);
  });

  it('is not made where no more names would be written, nor by one that is chosen', () => {
    const stuck = [
      { item: named('a'), places: [place(0)] },
      { item: named('b'), places: [place(0)] },
    ];
    const standing = new Map([['a', place(0)]]);
    expect([...makeRoom(stuck, standing, 1)]).toEqual([...standing]);
    const chosen = [
      { item: named('a', true), places: [place(0), place(100, 1)] },
      { item: named('b'), places: [place(0)] },
    ];
    expect([...makeRoom(chosen, standing, 1)]).toEqual([...standing]);
  });

  it('is taken where nobody stands before a place where somebody does', () => {
    const names = [
      { item: named('a'), places: [place(0), place(100, 1)] },
      { item: named('b'), places: [place(0), place(200, 1)] },
    ];
    expect(sides(makeRoom(names, new Map([['a', place(0)]]), 1))).toEqual({ a: 0, b: 200 });
  });
});
