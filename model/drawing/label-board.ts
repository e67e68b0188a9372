import { type Box, isWithin, lengthInside, overlaps, type Point, type Segment } from './geometry.ts';
import {
  type Candidate,
  candidatesOf,
  type Labelled,
  type Lettering,
  type PlacedLabel,
} from './label-places.ts';
import { type Movable, makeRoom } from './make-room.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** A line that names should not be written over, the less the wider it is. */
export interface Stroke extends Segment {
  /** 1 for a common line. */
  readonly weight: number;
}

/** Returns a line of the map as an obstacle, weighted by its width. */
export const strokeOf = (from: Point, to: Point, width: number): Stroke => ({
  from,
  to,
  weight: 0.6 + width / 3,
});

/** Cost of a line through a label: for being there at all, and per em of it covered. */
const LINE_COST = { each: 0.8, perEm: 0.5 };
/** Cost of a body of a crowd under a label: it goes further aside to spare one. */
const COVER_COST = 1.5;

/** Bodies, lines, and the names that have a place. */
export class Board {
  readonly placed = new Map<string, PlacedLabel>();
  readonly #lettering: Lettering;
  readonly #previous: ReadonlyMap<string, PlacedLabel>;
  readonly #bounds: Box | null;
  readonly #items: ReadonlyMap<string, Labelled>;
  readonly #bodies: SpatialGrid<Labelled>;
  readonly #strokes: SpatialGrid<Stroke>;
  /** Placed names, one after the other. */
  readonly #names: SpatialGrid<Box>;

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

  put(id: string, label: PlacedLabel): void {
    this.placed.set(id, label);
    this.#names.addBox(label.box, label.box);
  }

  /** Returns the cheapest free place of a name. */
  bestFor(item: Labelled): Candidate | undefined {
    const { gap } = this.#lettering;
    const candidates = candidatesOf(item, this.#lettering, this.#previous.get(item.id));
    return cheapest(
      candidates,
      ({ box }) =>
        this.#isPossible(box, item) && !this.#names.some(grown(box, gap), (name) => overlaps(name, box, gap)),
      ({ box }) => lineCost(box, this.#strokes, this.#lettering),
    );
  }

  /** Places remaining names over as few bodies of a crowd as possible, if other names allow it. */
  coverCrowd(): void {
    const names = [...this.#items.values()].filter(({ forms }) => forms.length > 0);
    this.#makeRoom(names.map((item) => ({ item, places: this.#placesOver(item) })));
  }

  /** Lists the places of a name that only cover bodies of a crowd, the cheapest first. */
  #placesOver(item: Labelled): readonly Candidate[] {
    const most = item.spares ? 0 : (this.#lettering.hiding ?? Number.POSITIVE_INFINITY);
    return candidatesOf(item, this.#lettering, this.#previous.get(item.id), true)
      .flatMap((place): Candidate[] => {
        if (!within(place.box, this.#bounds)) return [];
        const covered = this.#covers(place.box, item);
        if (covered.length > most || covered.some(({ coverable }) => coverable !== true)) return [];
        const cost = place.cost + lineCost(place.box, this.#strokes, this.#lettering);
        return [{ ...place, cost: cost + covered.length * COVER_COST, over: covered.length > 0 }];
      })
      .sort((a, b) => a.cost - b.cost);
  }

  /** Lists the bodies under a name. */
  #covers(box: Box, own: Labelled): Labelled[] {
    const { gap } = this.#lettering;
    return [...this.#bodies.near(grown(box, gap))].filter(
      (body) => body !== own && overlaps(body, box, gap / 2),
    );
  }

  /** Makes room for remaining names by moving others. */
  makeRoom(): void {
    const names = [...this.#items.values()].filter(({ forms }) => forms.length > 0);
    this.#makeRoom(names.map((item) => ({ item, places: this.#placesOf(item) })));
  }

  #makeRoom(names: readonly Movable[]): void {
    const found = makeRoom(names, this.placed, this.#lettering.gap);
    this.placed.clear();
    for (const [id, label] of found) this.placed.set(id, label);
  }

  /** Lists the places of a name that cover no body, the cheapest first: only names may block them. */
  #placesOf(item: Labelled): readonly Candidate[] {
    return candidatesOf(item, this.#lettering, this.#previous.get(item.id), true)
      .filter(({ box }) => this.#isPossible(box, item))
      .map((place) => ({ ...place, cost: place.cost + lineCost(place.box, this.#strokes, this.#lettering) }))
      .sort((a, b) => a.cost - b.cost);
  }

  /** Detects a place inside the bounds and over no body. */
  #isPossible(box: Box, own: Labelled): boolean {
    const { gap } = this.#lettering;
    return (
      within(box, this.#bounds) &&
      !this.#bodies.some(grown(box, gap), (body) => body !== own && overlaps(body, box, gap / 2))
    );
  }
}

const grown = (box: Box, by: number): Box => ({
  ...box,
  halfWidth: box.halfWidth + by,
  halfHeight: box.halfHeight + by,
});

/** Returns the cheapest fitting place. Lines are tested last: their cost only adds to the base cost. */
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

const within = (box: Box, bounds: Box | null): boolean => bounds === null || isWithin(box, bounds);

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
