import type cytoscape from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';
import { prefersStillness } from './crossfade.ts';

/** Pixels kept free around what is shown. */
interface Margin {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** Around actors, for their names. */
const MARGIN: Margin = { side: 62, top: 62, bottom: 72 };
/** Around coasts, which names lie within; then outside of them are only the rows of those without a link. */
const AROUND_COASTS: Margin = { side: 16, top: 14, bottom: 20 };
const BESIDE_COASTS: Margin = { side: 50, top: 52, bottom: 62 };
/** Air around a map that was placed for its screen, in pixels: room was kept where it was placed. */
const AROUND_FRAME = 4;
const CLOSEST_FIT = 1.5;
const CLOSEST_CENTRED = 0.6;
export const ZOOM_LIMITS = { min: 0.03, max: 4 };
const GLIDE_MS = 200;
/** Key under which Cytoscape stores the view being animated to. */
const AHEAD = '_ahead';

export interface View {
  readonly zoom: number;
  readonly pan: Point;
}

/** Maximum share of the height that a footer takes from the map; a higher one lies over it. */
const MOST_FOOT = 0.25;

/**
 * Computes the view of all these points with labels, in a room of that size, and the coasts around them,
 * above a footer of that height.
 */
export function fittingView(
  points: readonly Point[],
  width: number,
  height: number,
  closest = CLOSEST_FIT,
  coasts: readonly Point[] = [],
  foot = 0,
): View {
  if (points.length === 0) return { zoom: 1, pan: { x: width / 2, y: height / 2 } };
  const shown = [
    { ...boundsOf(points), ...marginIn(coasts.length > 0 ? BESIDE_COASTS : MARGIN, width, height) },
    ...(coasts.length > 0 ? [{ ...boundsOf(coasts), ...marginIn(AROUND_COASTS, width, height) }] : []),
  ];
  const free = height - Math.min(foot, MOST_FOOT * height);
  // One may reach furthest to the left and the other to the right.
  const most = shown.flatMap((one) =>
    shown.flatMap((other) => [
      (width - one.side - other.side) / Math.max(other.right - one.left, 1),
      (free - one.above - other.below) / Math.max(other.bottom - one.top, 1),
    ]),
  );
  const zoom = Math.max(ZOOM_LIMITS.min, Math.min(closest, ...most));
  const across = around(shown.map(({ left, right, side }) => [left * zoom - side, right * zoom + side]));
  const down = around(
    shown.map(({ top, bottom, above, below }) => [top * zoom - above, bottom * zoom + below]),
  );
  const taken = Math.max(0, Math.min(foot, height - down.length));
  return { zoom, pan: { x: width / 2 - across.middle, y: (height - taken) / 2 - down.middle } };
}

/** Computes the view of a map placed for a room of that size: its frame and coasts at their size. */
export function framedView(points: readonly Point[], width: number, height: number): View {
  const { left, right, top, bottom } = boundsOf(points);
  const across = (width - 2 * AROUND_FRAME) / Math.max(right - left, 1);
  const down = (height - 2 * AROUND_FRAME) / Math.max(bottom - top, 1);
  const zoom = Math.max(ZOOM_LIMITS.min, Math.min(1, across, down));
  return {
    zoom,
    pan: { x: width / 2 - ((left + right) / 2) * zoom, y: height / 2 - ((top + bottom) / 2) * zoom },
  };
}

/** Returns the range from the least to the greatest. */
function around(sides: readonly (readonly [least: number, greatest: number])[]) {
  const least = Math.min(...sides.map(([one]) => one));
  const greatest = Math.max(...sides.map(([, one]) => one));
  return { middle: (least + greatest) / 2, length: greatest - least };
}

/** Computes the view of a part of the map, given by two corners, in a room of that size. */
export function viewOfBox(
  { x1, y1, x2, y2 }: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number },
  width: number,
  height: number,
): View {
  const nearest = Math.min(width / Math.max(x2 - x1, 1), height / Math.max(y2 - y1, 1));
  const zoom = Math.max(ZOOM_LIMITS.min, Math.min(ZOOM_LIMITS.max, nearest));
  return {
    zoom,
    pan: { x: width / 2 - ((x1 + x2) / 2) * zoom, y: height / 2 - ((y1 + y2) / 2) * zoom },
  };
}

/** Reduces margins in a small room. */
const marginIn = ({ side, top, bottom }: Margin, width: number, height: number) => ({
  side: Math.min(side, width / 5),
  above: Math.min(top, height / 5),
  below: Math.min(bottom, height / 5),
});

function boundsOf(points: readonly Point[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

/** The view that is shown, or will be: while it glides, the one that it glides to. */
export const viewAhead = (cy: cytoscape.Core): View =>
  (cy.scratch(AHEAD) as View | undefined) ?? { zoom: cy.zoom(), pan: cy.pan() };

/** Ends a glide where it is, and removes glides that are queued after it. */
export function stopGliding(cy: cytoscape.Core): void {
  cy.removeScratch(AHEAD);
  cy.stop(true);
}

/** Returns true if nobody has panned or zoomed away from a view. */
export function sameView({ zoom, pan }: View, cy: cytoscape.Core): boolean {
  const ahead = viewAhead(cy);
  return (
    Math.abs(zoom - ahead.zoom) < 1e-6 && Math.abs(pan.x - ahead.pan.x) + Math.abs(pan.y - ahead.pan.y) < 0.5
  );
}

/** Animates to these actors, at the present zoom or closer. */
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
  stopGliding(cy);
  const to = { zoom: view.zoom, pan: { ...view.pan } };
  if (!glide || prefersStillness()) {
    cy.viewport(to);
    return;
  }
  // A glide is queued, and begins with the next frame only.
  cy.scratch(AHEAD, view);
  cy.animate(to, {
    ...{ duration: GLIDE_MS, easing: 'ease-out' },
    complete: () => cy.scratch(AHEAD) === view && cy.removeScratch(AHEAD),
  });
}
