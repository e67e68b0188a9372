import { type Box, lengthInside, overlaps, type Segment } from './geometry.ts';
import { SpatialGrid } from './spatial-grid.ts';
import type { LabelForm } from './wrap-label.ts';

/** Something to label: its body, its name's forms, and how much it matters. */
export interface Labelled extends Box {
  readonly id: string;
  readonly forms: readonly LabelForm[];
  /** The greater, the earlier it is placed. */
  readonly importance: number;
  /** Shown even where it covers something (selected, pointed at). */
  readonly forced?: boolean;
}

/** A line that names should not be written over, the less the wider it is. */
export interface Stroke extends Segment {
  /** 1 for a common line. */
  readonly weight: number;
}

export type Side =
  | 'below'
  | 'above'
  | 'right'
  | 'left'
  | 'below-right'
  | 'below-left'
  | 'above-right'
  | 'above-left';

/** Where a label goes: offset of its centre from the body's, in the units of the bodies. */
export interface PlacedLabel {
  readonly text: string;
  readonly side: Side;
  readonly dx: number;
  readonly dy: number;
  readonly box: Box;
}

export interface Lettering {
  /** Size of the letters in the units of the bodies. */
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Air between body and label, and around labels. */
  readonly gap: number;
}

interface Candidate extends PlacedLabel {
  readonly cost: number;
}

const SIDE_COST: Readonly<Record<Side, number>> = {
  below: 0,
  above: 0.7,
  right: 0.8,
  left: 0.9,
  'below-right': 1.3,
  'below-left': 1.4,
  'above-right': 1.5,
  'above-left': 1.6,
};
const SIDES = Object.keys(SIDE_COST) as Side[];
/** A label that stays where it was is worth a small detour: still maps do not flicker. */
const STAY_BONUS = 0.8;
/** Cost of a line through a label: for being there at all, and per em of it covered. */
const LINE_COST = { each: 0.8, perEm: 0.5 };

/**
 * Gives each label the place that covers no body, no other label and as few lines as possible; what has no place
 * is left out, the least important first. Deterministic; keeps earlier places where they are still good.
 */
export function placeLabels(
  items: readonly Labelled[],
  lines: readonly Stroke[],
  lettering: Lettering,
  previous: ReadonlyMap<string, PlacedLabel> = new Map(),
  /** What `fit` shows: names are not written beyond. */
  bounds: Box | null = null,
): Map<string, PlacedLabel> {
  const size = lettering.fontSize * 6;
  const bodies = new SpatialGrid<Labelled>(size);
  const strokes = new SpatialGrid<Stroke>(size);
  for (const item of items) bodies.addBox(item, item);
  for (const line of lines) strokes.addSegment(line, line);
  const taken = new SpatialGrid<Box>(size);
  const placed = new Map<string, PlacedLabel>();
  const order = [...items].sort(
    (a, b) =>
      Number(b.forced ?? false) - Number(a.forced ?? false) ||
      b.importance - a.importance ||
      (a.id < b.id ? -1 : 1),
  );
  for (const item of order) {
    const candidates = candidatesOf(item, lettering, previous.get(item.id));
    const best =
      cheapest(
        candidates,
        ({ box }) => within(box, bounds) && isFree(box, item, bodies, taken, lettering.gap),
        ({ box }) => lineCost(box, strokes, lettering),
      ) ?? (item.forced ? candidatesOf(item, lettering)[0] : undefined);
    if (best === undefined) continue;
    placed.set(item.id, best);
    taken.addBox(best.box, best.box);
  }
  return placed;
}

const grown = (box: Box, by: number): Box => ({
  ...box,
  halfWidth: box.halfWidth + by,
  halfHeight: box.halfHeight + by,
});

/** The cheapest of those that fit. Lines are counted last: nothing costs less than where it stands alone. */
function cheapest(
  candidates: readonly Candidate[],
  fits: (candidate: Candidate) => boolean,
  costOfLines: (candidate: Candidate) => number,
): Candidate | undefined {
  let best: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of [...candidates].sort((a, b) => a.cost - b.cost)) {
    if (candidate.cost >= least) break;
    if (!fits(candidate)) continue;
    const cost = candidate.cost + costOfLines(candidate);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

function isFree(
  box: Box,
  own: Labelled,
  bodies: SpatialGrid<Labelled>,
  taken: SpatialGrid<Box>,
  gap: number,
): boolean {
  const room = grown(box, gap);
  return (
    !bodies.some(room, (body) => body !== own && overlaps(body, box, gap / 2)) &&
    !taken.some(room, (label) => overlaps(label, box, gap))
  );
}

const within = (box: Box, bounds: Box | null): boolean =>
  bounds === null ||
  (Math.abs(box.x - bounds.x) + box.halfWidth <= bounds.halfWidth &&
    Math.abs(box.y - bounds.y) + box.halfHeight <= bounds.halfHeight);

const lineCost = (box: Box, strokes: SpatialGrid<Stroke>, lettering: Lettering): number => {
  let cost = 0;
  for (const stroke of strokes.near(box)) {
    const covered = lengthInside(stroke, box);
    if (covered > 0) {
      cost += stroke.weight * (LINE_COST.each + (covered / lettering.fontSize) * LINE_COST.perEm);
    }
  }
  return cost;
};

function candidatesOf(item: Labelled, lettering: Lettering, before?: PlacedLabel): Candidate[] {
  const candidates: Candidate[] = [];
  item.forms.forEach((form, rank) => {
    for (const side of SIDES) {
      const at = anchored(item, form, side, lettering);
      const stays = before?.side === side && before.text === form.text;
      candidates.push({ ...at, cost: SIDE_COST[side] + rank * 0.5 - (stays ? STAY_BONUS : 0) });
    }
  });
  return candidates;
}

function anchored(item: Labelled, form: LabelForm, side: Side, lettering: Lettering): PlacedLabel {
  const halfWidth = (form.width * lettering.fontSize) / 2;
  const halfHeight = (form.lines * lettering.fontSize * lettering.lineHeight) / 2;
  // In a corner the label tucks in beside the outline, which is rarely square.
  const tuck = side.includes('-') ? 0.75 : 1;
  const beyondX = item.halfWidth * tuck + lettering.gap + halfWidth;
  const beyondY = item.halfHeight * tuck + (tuck === 1 ? lettering.gap : 0) + halfHeight;
  const dx = side.endsWith('right') ? beyondX : side.endsWith('left') ? -beyondX : 0;
  const dy = side.startsWith('below') ? beyondY : side.startsWith('above') ? -beyondY : 0;
  return { text: form.text, side, dx, dy, box: { x: item.x + dx, y: item.y + dy, halfWidth, halfHeight } };
}
