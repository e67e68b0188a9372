import { describe, expect, it } from 'vitest';
import { boxesOfActors } from '../../../model/drawing/boxes-of-actors.ts';
import { projectorSizes } from '../../../model/drawing/frames/frame-sizes.ts';
import {
  bodiesOf,
  frameScale,
  stillFits,
  type VisualScale,
  visualScale,
} from '../../../model/drawing/visual-scale.ts';

const onScreen = ({ zoom, node, font, line }: VisualScale) => ({
  ...{ node: node * zoom, font: font * zoom, line: line * zoom },
});

describe('sizes on the map at a zoom', () => {
  /** On the screen. */
  const seen = (zoom: number, bodies?: number) => onScreen(visualScale(zoom, bodies));

  it('are as designed at its own size', () => {
    expect(seen(1)).toEqual({ node: 37, font: 14.5, line: 1 });
    expect(visualScale(0.5).zoom).toBe(0.5);
  });

  it('shrink less than distances, letters least and to twelve pixels at most', () => {
    const half = seen(0.5);
    expect(half.node).toBeCloseTo(37 * 0.5 ** 0.75, 9);
    expect(half.line).toBeCloseTo(0.5 ** 0.8, 9);
    expect(half.font).toBeCloseTo(14.5 * 0.5 ** 0.24, 9);
    expect(seen(0.1).font).toBeCloseTo(12, 9);
  });

  it('grow less than distances, by half at most', () => {
    expect(seen(1.44)).toMatchObject({ node: expect.closeTo(44.4, 9), font: expect.closeTo(17.4, 9) });
    expect(seen(1.44).line).toBeCloseTo(1.2, 9);
    expect(seen(9)).toMatchObject({ node: expect.closeTo(55.5, 9), font: expect.closeTo(21.75, 9) });
  });

  it('follow how large bodies are to be', () => {
    expect(seen(1, 0.5).node).toBeCloseTo(18.5, 9);
  });

  it('still do for a small step', () => {
    const scale = visualScale(2);
    expect([2, 2.06, 1.94].map((zoom) => stillFits(scale, zoom))).toEqual([true, true, true]);
    expect([2.08, 1.92].map((zoom) => stillFits(scale, zoom))).toEqual([false, false]);
  });

  it('leave names room where there are many: bodies are smaller, of a crowd those on lands', () => {
    expect([1, 70, 90, 110, 150].map((actors) => bodiesOf(actors, true))).toEqual([
      ...[1, 1, expect.closeTo(0.88, 9), expect.closeTo(0.76, 9), expect.closeTo(0.76, 9)],
    ]);
    expect([bodiesOf(151, true), bodiesOf(151, false), bodiesOf(150, false)]).toEqual([
      ...[0.72, 1, expect.closeTo(0.76, 9)],
    ]);
  });
});

describe('sizes in a frame of its own', () => {
  const sizes = projectorSizes(1920, 27);
  const seen = (zoom: number) => onScreen(frameScale(zoom, sizes));

  it('give letters of 16 arcminutes at 5 m of a picture 2 m wide, whatever its pixels', () => {
    expect([1280, 1920, 3840].map((width) => projectorSizes(width, 27).letters)).toEqual([
      ...[expect.closeTo(22.33, 2), 33.5, 67],
    ]);
    const capitals = (0.668 * 33.5 * 2000) / 1920;
    expect((Math.atan(capitals / 5000) * 180 * 60) / Math.PI).toBeGreaterThan(15.9);
  });

  it('never write smaller than that, from however far one looks', () => {
    expect([0.2, 0.7, 1, 1.6].map((zoom) => seen(zoom).font)).toEqual(
      [33.5, 33.5, 33.5, 33.5].map((size) => expect.closeTo(size, 9)),
    );
    expect(seen(3).font).toBeGreaterThan(33.5);
  });

  it('have symbols leave each other room where there are many', () => {
    const [few, sixty, many] = [27, 60, 240].map((actors) => projectorSizes(1920, actors));
    expect(few?.symbol).toBe(sixty?.symbol);
    expect(many?.symbol).toBeCloseTo((few?.symbol ?? 0) / 2, 9);
    expect(many?.letters).toBe(few?.letters);
  });
});

describe('the room of actors', () => {
  const measure = (text: string): number => text.length * 0.5;
  const actors = (count: number, name = 'Régie') =>
    Array.from({ length: count }, (_, i) => ({ id: `n${i}`, name }));
  const none: ReadonlySet<string> = new Set();

  it('is that of a symbol with its name below, with air around', () => {
    const [short, long] = boxesOfActors(
      [
        { id: 'a', name: 'Aa' },
        { id: 'b', name: 'Communauté urbaine' },
      ],
      none,
      measure,
    );
    // A symbol of 30 and letters of 14.5, on one line and on two.
    expect(short).toEqual({ id: 'a', width: 40, height: 60, symbolRadius: 15, symbolY: 15 });
    expect(long).toEqual({ id: 'b', width: 83, height: 76, symbolRadius: 15, symbolY: 15 });
  });

  it('grows with the letters that the whole view of many needs', () => {
    const [box] = boxesOfActors(actors(150, 'Régie des eaux vives'), none, measure);
    const [few] = boxesOfActors(actors(60, 'Régie des eaux vives'), none, measure);
    const [one] = boxesOfActors(actors(1, 'Régie des eaux vives'), none, measure);
    expect(few).toEqual(one);
    const shrunk = (box?.symbolRadius ?? 0) / 15;
    expect(shrunk).toBeGreaterThan(1);
    expect(150 * ((one?.width ?? 0) * (one?.height ?? 0))).toBeCloseTo(shrunk ** 2 * 0.57 * 1220 * 800, 3);
    expect(box?.width).toBe(Math.round(7 * 14.5 * shrunk ** 1.5 + 10));
    expect(box?.symbolY).toBe(box?.symbolRadius);
  });

  it('is that of symbols alone in a crowd, but for the pivots of lands, whose names are read from afar', () => {
    const crowd = actors(151);
    const bare = { width: 46, height: 40, symbolRadius: 10 };
    expect(boxesOfActors(crowd, none, measure)).toEqual(crowd.map(({ id }) => ({ id, ...bare })));
    const [first, second] = boxesOfActors(crowd, new Set(['n1']), measure);
    expect(first).toEqual({ id: 'n0', ...bare });
    expect(second).toEqual({ id: 'n1', width: 44, height: 49, symbolRadius: 10, symbolY: 10 });
  });
});
