import cytoscape from 'cytoscape';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { centreOn } from '../../client/graph/controllers/viewport.ts';
import { WholeView } from '../../client/graph/controllers/whole-view.ts';
import type { Point } from '../../model/drawing/geometry.ts';

let core: cytoscape.Core;
let points: Point[];
let whole: WholeView;
/** Height of what stands at the foot. */
let foot = 0;
let isFramed = false;
/** Width of the right edge that a panel lies over. */
let covered = 0;
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (step: () => void) => setTimeout(step, 4));
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  // Without a screen it has no size.
  core = Object.assign(cytoscape({ headless: true, styleEnabled: true }), {
    ...{ width: () => 900, height: () => 600 },
  });
  [foot, covered] = [0, 0];
  points = [
    { x: 0, y: 0 },
    { x: 400, y: 200 },
  ];
  isFramed = false;
  whole = new WholeView(core, {
    points: () => points,
    coasts: () => [],
    foot: () => foot,
    isFramed: () => isFramed,
    covered: () => covered,
  });
});
afterEach(() => {
  core.destroy();
  vi.unstubAllGlobals();
});

const isSeen = ({ x, y }: Point): boolean => {
  const [zoom, pan] = [core.zoom(), core.pan()];
  const [left, top] = [x * zoom + pan.x, y * zoom + pan.y];
  return left > 0 && left < core.width() && top > 0 && top < core.height();
};

it('follows new actors while the view still moves to earlier ones', async () => {
  whole.fit(false);
  points.push({ x: 4_000, y: 0 });
  const gliding = whole.follow();
  expect(core.animated()).toBe(true);
  points.push({ x: 0, y: -3_000 });
  await Promise.all([gliding, whole.follow()]);
  expect(points.map(isSeen)).toEqual([true, true, true, true]);
});

it('stops following after the user pans, until the whole view is requested again', async () => {
  whole.fit(false);
  core.panBy({ x: 30, y: 0 });
  points.push({ x: 4_000, y: 0 });
  await whole.follow();
  expect(isSeen({ x: 4_000, y: 0 })).toBe(false);
  whole.fit(false);
  expect(points.every(isSeen)).toBe(true);
});

it('stops following after the user opens an actor, also during the move', async () => {
  core.add(points.map((position, i) => ({ data: { id: `a${i}` }, position })));
  whole.fit(false);
  centreOn(core, ['a1']);
  points.push({ x: 4_000, y: 0 });
  await whole.follow();
  expect(isSeen({ x: 4_000, y: 0 })).toBe(false);
});

it('stops following after the user zooms during a move', async () => {
  whole.fit(false);
  points.push({ x: 4_000, y: 0 });
  const gliding = whole.follow();
  core.zoom(3);
  core.emit('scrollzoom');
  points.push({ x: 0, y: -3_000 });
  await Promise.all([gliding, whole.follow()]);
  expect(core.zoom()).toBe(3);
});

const lowest = (): number => Math.max(...points.map(({ y }) => y)) * core.zoom() + core.pan().y;

it('stands above what comes to stand at the foot', () => {
  points = [
    { x: 0, y: 0 },
    { x: 4_000, y: 800 },
  ];
  whole.fit(false);
  const [zoom, before] = [core.zoom(), lowest()];
  foot = 100;
  whole.followFoot();
  // A wide map has room to spare: it moves up at its size.
  expect(core.zoom()).toBe(zoom);
  expect(lowest()).toBeCloseTo(before - 50);
});

it('gets smaller for a foot without room, by a quarter of its height at most', () => {
  points = [
    { x: 0, y: 0 },
    { x: 800, y: 4_000 },
  ];
  whole.fit(false);
  const [zoom, before] = [core.zoom(), lowest()];
  foot = 100;
  whole.followFoot();
  expect(core.zoom()).toBeLessThan(zoom);
  expect(lowest()).toBeCloseTo(before - 100);
  expect(points.map(isSeen)).toEqual([true, true]);
  foot = 5_000;
  whole.followFoot();
  const least = core.zoom();
  foot = 6_000;
  whole.followFoot();
  expect(core.zoom()).toBe(least);
  expect(core.zoom()).toBeGreaterThan(0.65 * zoom);
});

it('finds above the foot that comes with a view where it stands there', () => {
  core.on('viewport', () => {
    foot = 80;
  });
  whole.fit(false);
  const with80 = lowest();
  foot = 0;
  core.off('viewport');
  whole.fit(false);
  expect(with80).toBeLessThan(lowest());
});

it('stops following after the user pans, also when a panel opens at the bottom', () => {
  whole.fit(false);
  core.panBy({ x: 30, y: 0 });
  const here = { ...core.pan() };
  foot = 100;
  whole.followFoot();
  expect(core.pan()).toEqual(here);
});

it('shows everything next to a panel that lies over its edge, and takes the width back', async () => {
  whole.fit(false);
  covered = 300;
  points.push({ x: 4_000, y: 0 });
  await whole.follow();
  const right = () => Math.max(...points.map(({ x }) => x * core.zoom() + core.pan().x));
  expect(right()).toBeLessThan(core.width() - covered);
  covered = 0;
  whole.panelClosed();
  await vi.waitFor(() => expect(right()).toBeGreaterThan(core.width() - 300));
  expect(whole.isWhole).toBe(true);
});

it('forgets a glide that has not begun where it goes elsewhere at once', async () => {
  whole.fit(false);
  points.push({ x: 4_000, y: 0 });
  whole.fit(true);
  points.pop();
  whole.fit(false);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(whole.isWhole).toBe(true);
  expect(points.every(isSeen)).toBe(true);
});
