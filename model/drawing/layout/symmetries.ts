import type { Point } from '../drawn-graph.ts';
import { ordersKept } from './orders.ts';
import type { Layout } from './placed-problem.ts';

/** A drawing as it is, or turned over: on its side axis, its upright axis, both. */
const MIRRORS: readonly ((point: Point) => Point)[] = [
  (point) => point,
  ({ x, y }) => ({ x: -x, y }),
  ({ x, y }) => ({ x, y: -y }),
  ({ x, y }) => ({ x: -x, y: -y }),
];
const swap = ({ x, y }: Point): Point => ({ x: y, y: x });
/** Laid on its side a drawing is pressed into its frame again, so that must be worth something. */
const WORTH_TURNING = 0.05;

/** Finds the symmetry, of eight, that keeps most orders of `before`; and whether it swaps the axes. */
export function likestSymmetry(
  layout: Layout,
  before: Readonly<Record<string, Point>>,
): { readonly layout: Layout; readonly onItsSide: boolean } {
  const aside = new Set(layout.aside);
  const ids = Object.keys(before).filter((id) => !aside.has(id));
  const all = [false, true].flatMap((onItsSide) =>
    MIRRORS.map((mirror) => {
      const look = onItsSide ? (point: Point) => mirror(swap(point)) : mirror;
      const seen = {
        ...layout,
        positions: mapped(layout.positions, look),
        labels: mapped(layout.labels, look),
      };
      const kept = ordersKept(ids, before, seen.positions) - (onItsSide ? WORTH_TURNING : 0);
      return { layout: seen, onItsSide, kept };
    }),
  );
  return all.reduce((best, one) => (one.kept > best.kept ? one : best));
}

const mapped = (points: Readonly<Record<string, Point>>, look: (point: Point) => Point) =>
  Object.fromEntries(Object.entries(points).map(([id, point]) => [id, look(point)]));
