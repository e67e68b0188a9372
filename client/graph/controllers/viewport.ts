import type cytoscape from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';

/** Room kept around the actors for their labels, and above for the tools that lie over the map, in pixels. */
const MARGIN = { side: 62, top: 116, bottom: 88 };
/** The tools themselves, however low the map is. */
const TOOLS_PX = 64;
const CLOSEST_FIT = 1.5;
const CLOSEST_CENTRED = 0.6;
export const ZOOM_LIMITS = { min: 0.03, max: 4 };
const GLIDE_MS = 200;
/** Of the room around actors, what coasts may take. */
const SHORE = 48;

export interface View {
  readonly zoom: number;
  readonly pan: Point;
}

/** The view that shows all these points with their labels in a room of that size. */
export function fittingView(
  points: readonly Point[],
  width: number,
  height: number,
  closest = CLOSEST_FIT,
  around: readonly Point[] = [],
): View {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  // Coasts need no room for names beyond them: some of the margin is theirs.
  const shore = SHORE / Math.max(0.2, Math.min(closest, 1));
  const inset = around.length === 0 ? [] : inward(around, shore);
  for (const { x, y } of [...points, ...inset]) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (points.length === 0) return { zoom: 1, pan: { x: width / 2, y: height / 2 } };
  const side = Math.min(MARGIN.side, width / 5);
  const above = Math.max(Math.min(MARGIN.top, height / 5), Math.min(TOOLS_PX, height / 3));
  const below = Math.min(MARGIN.bottom, height / 5);
  const zoom = Math.max(
    ZOOM_LIMITS.min,
    Math.min(
      closest,
      (width - 2 * side) / Math.max(right - left, 1),
      (height - above - below) / Math.max(bottom - top, 1),
    ),
  );
  return {
    zoom,
    pan: {
      x: width / 2 - ((left + right) / 2) * zoom,
      y: (height + above - below) / 2 - ((top + bottom) / 2) * zoom,
    },
  };
}

/** Corners drawn together by so much. */
function inward(corners: readonly Point[], by: number): Point[] {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) + by, Math.max(...xs) - by];
  const [top, bottom] = [Math.min(...ys) + by, Math.max(...ys) - by];
  return left < right && top < bottom
    ? [
        { x: left, y: top },
        { x: right, y: bottom },
      ]
    : [];
}

/** Whether nobody has panned or zoomed away from a view. */
export const sameView = ({ zoom, pan }: View, cy: cytoscape.Core): boolean =>
  Math.abs(zoom - cy.zoom()) < 1e-6 && Math.abs(pan.x - cy.pan().x) + Math.abs(pan.y - cy.pan().y) < 0.5;

/** Glides to these actors, from as near as now or nearer. */
export function centreOn(cy: cytoscape.Core, actorIds: readonly string[]): void {
  const points = cy
    .nodes()
    .toArray()
    .filter((node) => actorIds.includes(node.id()))
    .map((node) => node.position());
  if (points.length === 0) return;
  const closest = Math.max(cy.zoom(), CLOSEST_CENTRED);
  goTo(cy, fittingView(points, cy.width(), cy.height(), closest), true);
}

/** Goes to a view; gliding unless stillness is asked. */
export function goTo(cy: cytoscape.Core, view: View, glide: boolean): void {
  cy.stop();
  if (glide)
    cy.animate({ zoom: view.zoom, pan: { ...view.pan } }, { duration: GLIDE_MS, easing: 'ease-out' });
  else cy.viewport({ zoom: view.zoom, pan: { ...view.pan } });
}
