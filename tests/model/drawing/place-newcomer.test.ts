import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNewcomers } from '../../../model/drawing/place-newcomer.ts';

const at = (actorId: string, x: number, y: number, family = 'state') => ({ actorId, x, y, family });
const coming = (actorId: string, neighbourIds: string[] = [], family = 'business') => ({
  actorId,
  neighbourIds,
  family,
});

describe('placing newcomers', () => {
  it('puts nobody on an empty map', () => {
    expect(placeNewcomers({ placed: [] }, [coming('n')]).size).toBe(0);
  });

  it('goes between its neighbours', () => {
    const layout = { placed: [at('a', 0, 0), at('b', 400, 0), at('c', 5000, 5000)] };
    expect(placeNewcomers(layout, [coming('n', ['a', 'b'])]).get('n')).toEqual({ x: 200, y: 0 });
  });

  it('goes to its family without a neighbour, to the edge without a family', () => {
    const layout = { placed: [at('a', 0, 0), at('b', 400, 0)] };
    expect(placeNewcomers(layout, [coming('n', [], 'state')]).get('n')).toEqual({ x: 200, y: 0 });
    expect(placeNewcomers(layout, [coming('n')]).get('n')).toEqual({ x: 540, y: 0 });
  });

  it('stands on the coast of the land of most of its neighbours, not between two lands', () => {
    const on = (landId: string, x0: number) =>
      [0, 1, 2, 3].map((i) => ({
        ...at(`${landId}${i}`, x0 + 150 * (i % 2), 150 * Math.floor(i / 2)),
        landId,
      }));
    const placed = [...on('l', 0), ...on('m', 1500)];
    const { x = 0, y = 0 } = placeNewcomers({ placed }, [coming('n', ['l0', 'l3', 'm0'])]).get('n') ?? {};
    const far = placed.map((one) => ({ ...one, away: Math.hypot(one.x - x, one.y - y) }));
    const [nearest] = far.sort((a, b) => a.away - b.away);
    expect(nearest).toMatchObject({ landId: 'l' });
    expect(nearest?.away).toBeLessThan(280);
    // Who stands on no land is no reason to leave it.
    const beside = [...placed, ...['a', 'b', 'c'].map((id, i) => at(id, 75 + 160 * (i - 1), -160))];
    const next = placeNewcomers({ placed: beside }, [coming('n', ['l0'])]).get('n') ?? { x: 0, y: 0 };
    const [closest] = beside
      .map((one) => ({ ...one, away: Math.hypot(one.x - next.x, one.y - next.y) }))
      .sort((a, b) => a.away - b.away);
    expect(closest).toMatchObject({ landId: 'l' });
  });

  it('puts a crowd next to the drawing, spaced apart', () => {
    const crowd = Array.from({ length: 600 }, (_, i) =>
      coming(`n${i}`, ['a'], i % 2 === 0 ? 'state' : 'funder'),
    );
    const places = placeNewcomers({ placed: [at('a', 0, 0), at('b', 400, 100)] }, crowd);
    expect(places.size).toBe(600);
    expect(Math.min(...[...places.values()].map(({ x }) => x))).toBeGreaterThan(540);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(600);
    // Family by family, column by column, whatever order they come in.
    const inColumns = [...places].sort(([, a], [, b]) => a.x - b.x || a.y - b.y).map(([id]) => id);
    const familyOf = new Map(crowd.map(({ actorId, family }) => [actorId, family]));
    const inOrder = [...inColumns].sort((a, b) => {
      const [one, other] = [`${familyOf.get(a)} ${a}`, `${familyOf.get(b)} ${b}`];
      return one < other ? -1 : 1;
    });
    expect(inColumns).toEqual(inOrder);
  });

  it('goes outwards from there on a spiral, a third of the clearance a turn, to the first free place', () => {
    const placed = [at('a', -60, 10), at('b', 70, -20), at('c', 30, 150), at('d', -40, -160)];
    const [x, y] = [(-60 + 70) / 2, (10 - 20) / 2];
    const spiral = Array.from({ length: 200 }, (_, step) => {
      const [turn, far] = [(step * Math.PI) / 6, (140 / 3) * (step / 12)];
      return { x: Math.round(x + far * Math.cos(turn)), y: Math.round(y + far * Math.sin(turn)) };
    });
    const free = spiral.find((spot) =>
      placed.every((one) => Math.hypot(one.x - spot.x, one.y - spot.y) >= 140),
    );
    expect(placeNewcomers({ placed }, [coming('n', ['a', 'b'])]).get('n')).toEqual(free);
    // Exactly its clearance from somebody is free.
    expect(
      placeNewcomers({ placed: [at('a', 0, 0), at('b', 280, 0)] }, [coming('n', ['a', 'b'])]).get('n'),
    ).toEqual({
      x: 140,
      y: 0,
    });
  });

  it('one by one up to five hundred, in columns of a square beyond', () => {
    const crowd = (count: number) =>
      placeNewcomers(
        { placed: [at('a', 0, 0, 'x'), at('b', 400.4, 100, 'x')] },
        Array.from({ length: count }, (_, i) => coming(`n${1000 + i}`)),
      );
    // To the right of the drawing at half its height; in its corner.
    expect(crowd(3).get('n1000')).toEqual({ x: 540, y: 50 });
    const beyond = crowd(501);
    expect([0, 1, 22, 23, 500].map((i) => beyond.get(`n${1000 + i}`))).toEqual([
      { x: 680, y: 0 },
      { x: 680, y: 140 },
      { x: 680, y: 22 * 140 },
      { x: 820, y: 0 },
      { x: 680 + 21 * 140, y: 17 * 140 },
    ]);
  });

  it('overlaps nobody, and does the same each time', () => {
    const point = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), fc.nat(5), (points, count) => {
        const placed = points.map(({ x, y }, i) => at(`p${i}`, x, y));
        const newcomers = Array.from({ length: count + 1 }, (_, i) => coming(`n${i}`, ['p0']));
        const places = placeNewcomers({ placed }, newcomers);
        expect(placeNewcomers({ placed }, [...newcomers].reverse())).toEqual(places);
        const all = [...placed];
        for (const [actorId, { x, y }] of places) {
          for (const one of all) expect(Math.hypot(one.x - x, one.y - y)).toBeGreaterThanOrEqual(140);
          all.push(at(actorId, x, y));
        }
      }),
    );
  });
});
