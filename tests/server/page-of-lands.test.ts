import { expect, it } from 'vitest';
import { cellOf, SHARED_PAGE, sharedPlaces } from '../../server/exchange/report/page-of-lands.ts';

const figures = (...sizes: number[]) => sizes.map((actors, i) => ({ id: `l${i}`, actors }));

it('lands of few share pages, about as many on each, and larger ones have a page', () => {
  const places = sharedPlaces(figures(20, 12, 8, 6, 5, 4, 4, 3, 3));
  expect([...places.keys()]).toEqual(['l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8']);
  expect([...places.values()].map(({ total: of }) => of)).toEqual([4, 4, 4, 4, 3, 3, 3]);
  expect([...places.values()].filter(({ index }) => index === 0)).toHaveLength(2);
});

it('the only land of few shares the page of the one before it', () => {
  expect([...sharedPlaces(figures(20, 12, 3))]).toEqual([
    ['l1', { index: 0, total: 2 }],
    ['l2', { index: 1, total: 2 }],
  ]);
  expect(sharedPlaces(figures(3)).size).toBe(0);
});

it.each([2, 3, 4, 5, 6])('%s drawings stand on the page, none over another', (of) => {
  const cells = Array.from({ length: of }, (_, index) => cellOf({ index, total: of }));
  for (const [i, { x, y, width, height }] of cells.entries()) {
    expect(x + width).toBeLessThanOrEqual(SHARED_PAGE.width);
    expect(y + height).toBeLessThan(SHARED_PAGE.height);
    const apart = cells
      .slice(i + 1)
      .every((other) => other.x >= x + width || other.y >= y + height || other.x + other.width <= x);
    expect(apart).toBe(true);
  }
});
