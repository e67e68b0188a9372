import { expect, it } from 'vitest';
import { fittingView } from '../../client/graph/controllers/viewport.ts';
import type { Point } from '../../model/drawing/drawn-graph.ts';
import { overlaps } from '../../model/drawing/geometry.ts';
import { boxAround } from '../../model/drawing/lands/boxes.ts';
import { measure } from '../../server/exchange/map-svg/text-metrics.ts';
import { OFTEN } from '../support/longer.ts';
import { type Moment, playSequence } from '../support/play-sequence.ts';
import { isOften } from '../support/runs.ts';
import { typedLines } from '../support/typed-sequences.ts';

/** Sizes of the map in windows of 1366 × 768 and 1920 × 1080, next to the legend and a panel. */
const STAGES = [
  { width: 736, height: 640 },
  { width: 1290, height: 950 },
];
/** Letters of names, at the zoom that shows all. */
const LEAST_ZOOM = 0.45;
/** Limit for the mean move of existing actors, in units of the map: a name is about a hundred wide. */
const MEAN_MOVE = 40;

const SEQUENCES = Array.from({ length: isOften ? 50 : 15 }, (_, i) => i + 1);
/** Most of thirty lines would say little more than most of twelve, and take three times as long. */
const linesOf = (sequence: number): number => (sequence % 5 === 0 ? 30 : 14);

const played = new Map<number, Moment[]>();
const play = (sequence: number): Moment[] => {
  const known = played.get(sequence) ?? playSequence(typedLines(sequence, linesOf(sequence)), measure);
  played.set(sequence, known);
  return known;
};

const linkedIn = ({ edges }: Moment): ReadonlySet<string> =>
  new Set(edges.flatMap(({ source, target }) => [source, target]));

/** Pairs the positions before and after an entry of existing actors with an unchanged number of links. */
function others(before: Moment, after: Moment): { was: Point; now: Point }[] {
  const [linkedBefore, linkedAfter] = [linkedIn(before), linkedIn(after)];
  return after.boxes.flatMap(({ id, x, y }) => {
    const was = before.boxes.find((box) => box.id === id);
    if (was?.x === undefined || was.y === undefined || x === undefined || y === undefined) return [];
    if (linkedBefore.has(id) !== linkedAfter.has(id)) return [];
    return [{ was: { x: was.x, y: was.y }, now: { x, y } }];
  });
}

it.each(SEQUENCES)(
  'of sequence %i all are seen after each line, and nobody stands over another',
  OFTEN,
  (sequence) => {
    for (const { line, boxes } of play(sequence)) {
      const placed = boxes.flatMap(({ x, y, ...node }) =>
        x === undefined || y === undefined ? [] : [{ point: { x, y }, box: boxAround(node, { x, y }) }],
      );
      expect(placed.length, line).toBe(boxes.length);
      const over = placed.flatMap((one, i) =>
        placed.slice(i + 1).filter(({ box }) => overlaps(one.box, box)),
      );
      expect(over, line).toEqual([]);
      for (const { width, height } of STAGES) {
        const points = placed.map(({ point }) => point);
        expect(fittingView(points, width, height).zoom, line).toBeGreaterThan(LEAST_ZOOM);
      }
    }
  },
);

it('the others move little, and stay left and right of, above and below one another', OFTEN, () => {
  const moves: number[] = [];
  let [kept, pairs] = [0, 0];
  for (const sequence of SEQUENCES) {
    const moments = play(sequence);
    for (const [i, after] of moments.slice(1).entries()) {
      const stayed = others(moments[i] as Moment, after);
      for (const { was, now } of stayed) moves.push(Math.hypot(was.x - now.x, was.y - now.y));
      for (const [a, one] of stayed.entries())
        for (const two of stayed.slice(a + 1))
          for (const axis of ['x', 'y'] as const) {
            pairs += 1;
            if ((one.was[axis] - two.was[axis]) * (one.now[axis] - two.now[axis]) >= 0) kept += 1;
          }
    }
  }
  expect(pairs).toBeGreaterThan(10_000);
  expect(kept / pairs).toBeGreaterThanOrEqual(0.95);
  expect(moves.reduce((sum, move) => sum + move, 0) / moves.length).toBeLessThan(MEAN_MOVE);
});

it('who is linked stands nearer to its partners than to others', OFTEN, () => {
  for (const sequence of SEQUENCES) {
    const last = play(sequence).at(-1);
    const linked = last === undefined ? new Set() : linkedIn(last);
    const boxes = last?.boxes.filter(({ id }) => linked.has(id)) ?? [];
    const far = (a: string, b: string): number => {
      const [one, two] = [a, b].map((id) => boxes.find((box) => box.id === id));
      return Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0));
    };
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const partners = mean(last?.edges.map(({ source, target }) => far(source, target)) ?? []);
    const all = mean(boxes.flatMap(({ id }, i) => boxes.slice(i + 1).map((other) => far(id, other.id))));
    expect(partners, `sequence ${sequence}`).toBeLessThan(0.8 * all);
  }
});

it('who was put somewhere by hand stays there', () => {
  const key = 'ACTS_IN:i0002>t';
  const at = { x: -500, y: 260, placed: 'hand' };
  const moments = playSequence(typedLines(4, 14), measure, (elements, line) => {
    const membership = elements.get(key);
    return line === 3 && membership !== undefined ? new Map([[key, { ...membership, ...at }]]) : new Map();
  });
  for (const { elements } of moments.slice(3)) expect(elements.get(key)).toMatchObject(at);
});
