import { describe, expect, it } from 'vitest';
import { type Box, isWithin, overlaps } from '../../../model/drawing/geometry.ts';
import { fitNumbers, fitWords } from '../../../model/drawing/lands/fit-words.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const word = (x: number, y: number) => ({ at: { x, y }, size: 14, least: 11, width: 8, lines: 2 });
const symbol = (x: number, y: number) => ({ x, y, halfWidth: 9, halfHeight: 9 });

type Word = ReturnType<typeof word>;

/** Lists the positions tried for a word, in this order, that the edge of the screen does not cut off. */
function placesOf({ at, size, least, width, lines }: Word, screen?: Box) {
  const isShown = screen !== undefined && isWithin({ ...at, halfWidth: 0, halfHeight: 0 }, screen);
  return [size, least].flatMap((letters) => {
    const half = { halfWidth: (width * letters) / 2, halfHeight: 0.56 * lines * letters };
    const into = (value: number, middle: number, room: number) =>
      room < 0 ? middle : Math.min(middle + room, Math.max(middle - room, value));
    const home = isShown
      ? {
          x: into(at.x, screen.x, screen.halfWidth - half.halfWidth),
          y: into(at.y, screen.y, screen.halfHeight - half.halfHeight),
        }
      : at;
    // Sixteen directions from above on, as on a clock, at four distances.
    const aside = [1, 2, 3, 4].flatMap((step) =>
      Array.from({ length: 16 }, (_, i) => {
        const [turn, far] = [(i * Math.PI) / 8, 0.7 * step * letters];
        return { x: home.x + far * Math.sin(turn), y: home.y - far * Math.cos(turn) };
      }),
    );
    return [home, ...aside]
      .map((place) => ({ ...place, ...half, size: letters }))
      .filter(
        (box) =>
          !isShown ||
          isWithin(box, {
            ...screen,
            halfWidth: screen.halfWidth + 0.01,
            halfHeight: screen.halfHeight + 0.01,
          }),
      );
  });
}

describe('names of lands on a small screen', () => {
  it('are not cut by the edge of a screen that shows their land', () => {
    const screen = { x: 100, y: 100, halfWidth: 100, halfHeight: 100 };
    const [cut] = fitWords([word(20, 100)], [], screen);
    expect(cut).toMatchObject({ x: 56, y: 100 });
    const [blocked] = fitWords([word(20, 100)], [symbol(56, 100)], screen);
    expect((blocked?.x ?? 0) - (blocked?.halfWidth ?? 0)).toBeGreaterThanOrEqual(0);
    // A land that is not on the screen keeps its name where it is.
    expect(fitWords([word(-20, 100)], [], screen)).toMatchObject([{ x: -20, y: 100 }]);
  });

  it('stay in their place where there is room', () => {
    expect(fitWords([word(100, 100)], [symbol(300, 100)])).toMatchObject([{ x: 100, y: 100, size: 14 }]);
  });

  it('move next to an obstacle, or wait for a larger scale where everything is full', () => {
    const [aside] = fitWords([word(100, 100)], [symbol(100, 100)]);
    expect(aside).not.toBeNull();
    expect(aside && overlaps(aside, symbol(100, 100))).toBe(false);
    const crowd = Array.from({ length: 400 }, (_, i) => symbol((i % 20) * 15, Math.floor(i / 20) * 15));
    expect(fitWords([word(150, 150)], crowd)).toEqual([null]);
  });

  it('go no further aside than they must, upwards first, in their own size', () => {
    const dot = (x: number, y: number) => ({ x, y, halfWidth: 1, halfHeight: 1 });
    const [aside] = fitWords([word(100, 100)], [dot(100, 100)]);
    expect(aside).toEqual({
      ...{ x: 100, y: expect.closeTo(100 - 2 * 0.7 * 14, 9), size: 14 },
      ...{ halfWidth: 56, halfHeight: expect.closeTo(15.68, 9) },
    });
    // Below, where no room is left above.
    const [below] = fitWords([word(100, 100)], [dot(100, 100), { ...dot(100, 78), halfWidth: 80 }]);
    expect(below?.y).toBeGreaterThan(100);
    expect(below?.size).toBe(14);
    const [second] = fitWords([word(100, 100), word(100, 100)], []).slice(1);
    expect(second?.y).toBeLessThan(100 - 31);
  });

  it('are written smaller where there is room for that alone', () => {
    const rows = [-1, 1].map((side) => ({ x: 100, y: 100 + side * 114, halfWidth: 300, halfHeight: 100 }));
    expect(fitWords([word(100, 100)], rows)).toMatchObject([
      { x: 100, y: 100, size: 11, halfWidth: 44, halfHeight: expect.closeTo(12.32, 9) },
    ]);
  });

  it('stay in the middle of a screen that is narrower than they are, and wait where nothing of them fits', () => {
    const narrow = { x: 100, y: 100, halfWidth: 45, halfHeight: 100 };
    // Fifty-six on either side in their own size, forty-four in the smaller.
    expect(fitWords([word(80, 100)], [], narrow)).toMatchObject([{ x: 99, y: 100, size: 11 }]);
    expect(fitWords([word(80, 100)], [], { ...narrow, halfWidth: 40 })).toEqual([null]);
    expect(fitWords([word(80, 195)], [], narrow)).toMatchObject([{ y: expect.closeTo(200 - 12.32, 9) }]);
    expect(fitWords([word(80, 5)], [], narrow)).toMatchObject([{ y: expect.closeTo(12.32, 9) }]);
  });

  it('wait for a nearer view rather than stand where they would be read as the name of something else', () => {
    const wide = Array.from({ length: 15 }, (_, i) => symbol(100 + 12 * (i - 7), 100)).concat(
      Array.from({ length: 15 }, (_, i) => symbol(100 + 12 * (i - 7), 70)),
      Array.from({ length: 15 }, (_, i) => symbol(100 + 12 * (i - 7), 130)),
    );
    expect(fitWords([word(100, 100)], wide)).toEqual([null]);
  });

  it('stand in the first of these places that is free: their own, then round by round aside; then smaller', () => {
    const random = seededRandom(5);
    const between = (least: number, most: number) => least + (most - least) * random();
    const found = new Set<string>();
    for (let map = 0; map < 24; map++) {
      const screen = map % 2 === 0 ? undefined : { x: 60, y: -40, halfWidth: 90, halfHeight: 70 };
      const point = () => ({ x: between(-60, 180), y: between(-140, 60) });
      const symbols = Array.from({ length: 4 + 2 * map }, () => ({
        ...point(),
        halfWidth: between(1, 12),
        halfHeight: between(1, 12),
      }));
      const words = Array.from({ length: 4 }, () => {
        const least = between(5, 9);
        return {
          at: point(),
          size: least * 1.6,
          least,
          width: between(2, 9),
          lines: 1 + Math.floor(2 * random()),
        };
      });
      const fitted = fitWords(words, symbols, screen);
      for (const [i, one] of words.entries()) {
        const taken = [...symbols, ...fitted.slice(0, i).filter((other) => other !== null)];
        const place = placesOf(one, screen).find((box) => !taken.some((other) => overlaps(box, other)));
        expect(fitted[i]).toEqual(
          place === undefined
            ? null
            : { ...place, x: expect.closeTo(place.x, 9), y: expect.closeTo(place.y, 9) },
        );
        found.add(place === undefined ? 'none' : place.size === one.size ? 'whole' : 'small');
      }
    }
    expect(found.size).toBe(3);
  });

  it('are never over a symbol nor over each other, whatever the map', () => {
    const random = seededRandom(11);
    for (let map = 0; map < 40; map++) {
      const point = () => ({ x: random() * 390, y: random() * 600 });
      const symbols = Array.from({ length: 60 }, () => symbol(point().x, point().y));
      const words = Array.from({ length: 6 }, () => word(point().x, point().y));
      const placed = fitWords(words, symbols).filter((place) => place !== null);
      expect(placed.length).toBeGreaterThan(0);
      for (const [i, place] of placed.entries()) {
        expect(symbols.some((other) => overlaps(place, other))).toBe(false);
        expect(placed.slice(i + 1).some((other) => overlaps(place, other))).toBe(false);
      }
    }
  });
});

describe('numbers of lands whose names have no room', () => {
  const number = (x: number, y: number) => ({ at: { x, y }, size: 12, least: 11, width: 1.4, lines: 1 });
  const crowd = Array.from({ length: 400 }, (_, i) => symbol((i % 20) * 15, Math.floor(i / 20) * 15));

  it('are next to symbols where there is room', () => {
    const [fitted] = fitNumbers([number(100, 100)], [symbol(100, 100)], []);
    expect(fitted && overlaps(fitted, symbol(100, 100))).toBe(false);
  });

  it('are written all the same in a crowd, over no word and over no other number', () => {
    const name = { x: 150, y: 150, halfWidth: 40, halfHeight: 9 };
    const fitted = fitNumbers([number(150, 150), number(154, 150)], crowd, [name]);
    expect(fitted.map((one) => overlaps(one, name))).toEqual([false, false]);
    expect(fitted[0] && fitted[1] && overlaps(fitted[0], fitted[1])).toBe(false);
    const everywhere = { x: 150, y: 150, halfWidth: 400, halfHeight: 400 };
    expect(fitNumbers([number(150, 150)], crowd, [everywhere])).toMatchObject([{ x: 150, y: 150 }]);
  });

  it('stay in their place at full size where only symbols are around', () => {
    const sheet = { x: 100, y: 100, halfWidth: 200, halfHeight: 200 };
    const home = {
      x: 100,
      y: 100,
      size: 12,
      halfWidth: expect.closeTo(8.4, 9),
      halfHeight: expect.closeTo(6.72, 9),
    };
    expect(fitNumbers([number(100, 100)], [sheet], [])).toEqual([home]);
    expect(fitNumbers([number(100, 100)], [], [sheet])).toEqual([home]);
  });
});
