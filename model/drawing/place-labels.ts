import { type Box, lengthInside, overlaps, type Point, type Segment } from './geometry.ts';
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

/** A line of the map, by how wide it is drawn. */
export const strokeOf = (from: Point, to: Point, width: number): Stroke => ({
  from,
  to,
  weight: 0.6 + width / 3,
});

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
  /** It went there for another's sake, and goes on doing so. */
  readonly yields?: boolean;
  /** In the smaller letters. */
  readonly small?: boolean;
}

export interface Lettering {
  /** Size of the letters in the units of the bodies. */
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Air between body and label, and around labels. */
  readonly gap: number;
  /** Factor for names that have no room otherwise, where letters are larger than they need be. */
  readonly smaller?: number | undefined;
  /** Factor on what it costs to stand elsewhere than below, where room was kept there. */
  readonly sideCost?: number;
}

interface Name {
  readonly id: string;
  readonly box: Box;
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
const YIELD_BONUS = 100;
/** Cost of a line through a label: for being there at all, and per em of it covered. */
const LINE_COST = { each: 0.8, perEm: 0.5 };

/** Of more names without room, what others could leave them is not looked for: a crowd is read from nearer. */
const MOST_HELPED = 40;

/**
 * Gives each label the place that covers no body, no other label and as few lines as possible; what has no place takes
 * one that another can leave, else is left out, the least important first. Deterministic; keeps earlier places where
 * they are still good.
 */
export function placeLabels(
  items: readonly Labelled[],
  lines: readonly Stroke[],
  lettering: Lettering,
  previous: ReadonlyMap<string, PlacedLabel> = new Map(),
  /** What `fit` shows: names are not written beyond. */
  bounds: Box | null = null,
): Map<string, PlacedLabel> {
  const board = new Board(items, lines, lettering, previous, bounds);
  const order = [...items].sort(
    (a, b) =>
      Number(b.forced ?? false) - Number(a.forced ?? false) ||
      b.importance - a.importance ||
      (a.id < b.id ? -1 : 1),
  );
  const left: Labelled[] = [];
  for (const item of order) {
    const best = board.bestFor(item) ?? (item.forced ? candidatesOf(item, lettering)[0] : undefined);
    if (best !== undefined) board.put(item, best);
    else if (item.forms.length > 0) left.push(item);
  }
  if (left.length > MOST_HELPED) return board.placed;
  const isLeft = ({ id }: Labelled) => !board.placed.has(id);
  for (const item of left) board.makeRoomFor(item);
  for (const item of left.filter(isLeft)) board.putSmaller(item);
  return board.placed;
}

/** Bodies, lines, and the names that have a place. */
class Board {
  readonly placed = new Map<string, PlacedLabel>();
  readonly #lettering: Lettering;
  readonly #previous: ReadonlyMap<string, PlacedLabel>;
  readonly #bounds: Box | null;
  readonly #items: ReadonlyMap<string, Labelled>;
  readonly #bodies: SpatialGrid<Labelled>;
  readonly #strokes: SpatialGrid<Stroke>;
  readonly #names: SpatialGrid<Name>;

  constructor(
    items: readonly Labelled[],
    lines: readonly Stroke[],
    lettering: Lettering,
    previous: ReadonlyMap<string, PlacedLabel>,
    bounds: Box | null,
  ) {
    this.#lettering = lettering;
    this.#previous = previous;
    this.#bounds = bounds;
    const size = lettering.fontSize * 6;
    this.#items = new Map(items.map((item) => [item.id, item]));
    this.#bodies = new SpatialGrid(size);
    this.#strokes = new SpatialGrid(size);
    this.#names = new SpatialGrid(size);
    for (const item of items) this.#bodies.addBox(item, item);
    for (const line of lines) this.#strokes.addSegment(line, line);
  }

  put({ id }: Labelled, label: PlacedLabel): void {
    this.placed.set(id, label);
    this.#names.addBox(label.box, { id, box: label.box });
  }

  /** The cheapest place of a name among those that are free. */
  bestFor(item: Labelled, kept?: Box): Candidate | undefined {
    return this.#cheapestOf(item, this.#candidates(item), kept);
  }

  #cheapestOf(item: Labelled, candidates: readonly Candidate[], kept?: Box): Candidate | undefined {
    return cheapest(
      candidates,
      ({ box }) =>
        this.#isPossible(box, item) &&
        !this.#names.some(grown(box, this.#lettering.gap), this.#isInTheWay(box, item)) &&
        (kept === undefined || !overlaps(kept, box, this.#lettering.gap)),
      ({ box }) => lineCost(box, this.#strokes, this.#lettering),
    );
  }

  #candidates = (item: Labelled): Candidate[] =>
    candidatesOf(item, this.#lettering, this.#previous.get(item.id));

  /** Where one other name stands in the way, and has another place, it goes there. */
  makeRoomFor(item: Labelled): void {
    const best = cheapest(
      this.#candidates(item),
      ({ box }) => this.#isPossible(box, item) && this.#leaving(box, item) !== undefined,
      ({ box }) => lineCost(box, this.#strokes, this.#lettering),
    );
    const leaving = best && this.#leaving(best.box, item);
    if (best === undefined || leaving === undefined) return;
    this.put(leaving.other, { ...leaving.to, yields: true });
    this.put(item, best);
  }

  /** In smaller letters, where there are any. */
  putSmaller(item: Labelled): void {
    const { smaller, ...lettering } = this.#lettering;
    if (smaller === undefined) return;
    const small = { ...lettering, fontSize: lettering.fontSize * smaller };
    const best = this.#cheapestOf(item, candidatesOf(item, small));
    if (best !== undefined) this.put(item, { ...best, small: true });
  }

  /** The one name that is there, and where it can go. */
  #leaving(box: Box, item: Labelled): { other: Labelled; to: Candidate } | undefined {
    const near = [...this.#names.near(grown(box, this.#lettering.gap))];
    const [name, ...more] = near.filter(this.#isInTheWay(box, item));
    const other = name && this.#items.get(name.id);
    if (other === undefined || other.forced || more.length > 0) return undefined;
    const to = this.bestFor(other, box);
    return to && { other, to };
  }

  /** Within what is shown, over no body. */
  #isPossible(box: Box, own: Labelled): boolean {
    const { gap } = this.#lettering;
    return (
      within(box, this.#bounds) &&
      !this.#bodies.some(grown(box, gap), (body) => body !== own && overlaps(body, box, gap / 2))
    );
  }

  /** Whether another name is there. One that went elsewhere is there no more. */
  #isInTheWay =
    (box: Box, own: Labelled) =>
    (name: Name): boolean =>
      name.id !== own.id &&
      this.placed.get(name.id)?.box === name.box &&
      overlaps(name.box, box, this.#lettering.gap);
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
      const yields = stays && before?.yields === true;
      const bonus = yields ? YIELD_BONUS : stays ? STAY_BONUS : 0;
      candidates.push({
        ...at,
        ...(yields && { yields }),
        cost: SIDE_COST[side] * (lettering.sideCost ?? 1) + rank * 0.5 - bonus,
      });
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
