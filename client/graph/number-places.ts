import type { Core } from 'cytoscape';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Box, Point } from '../../model/drawing/geometry.ts';
import type { MarkedQuestion } from '../../model/drawing/missing/missing-picture.ts';
import { oneNumber } from '../../model/drawing/missing/number-spots.ts';
import { placeNumbers } from '../../model/drawing/missing/place-numbers.ts';
import { standingOn, takenOnScreen } from './on-screen.ts';

/** Positions of question numbers on a drawing: computed at rest, moved with it in between. */
export class NumberPlaces {
  readonly #cy: Core;
  /** In units of the map. */
  #places: ReadonlyMap<string, Point> = new Map();
  /** In pixels. */
  #radius = 0;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Computes the positions again, for numbers of that radius in pixels; `over` lies over the map. */
  find(questions: readonly MarkedQuestion[], map: TerritoryMap, radius: number, over: readonly Box[]): void {
    const standing = standingOn(this.#cy, map);
    const node = this.#cy.nodes('.actor').first();
    const reach = radius + (node.empty() ? radius : node.renderedOuterWidth() / 2);
    this.#radius = radius;
    const spots = questions.flatMap((question) => oneNumber(question, standing, reach));
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    const frame = {
      ...{ x: width / 2, y: height / 2 },
      ...{ halfWidth: width / 2 - 2, halfHeight: height / 2 - 2 },
    };
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    this.#places = new Map(
      [...placeNumbers(spots, radius, [...takenOnScreen(this.#cy), ...over], frame)].map(([id, { x, y }]) => [
        id,
        { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom },
      ]),
    );
  }

  /** Returns their positions and radius in map units. */
  onMap(): ReadonlyMap<string, Point & { readonly radius: number }> {
    const radius = this.#radius / this.#cy.zoom();
    return new Map([...this.#places].map(([id, place]) => [id, { ...place, radius }]));
  }

  /** Returns their present positions, in pixels from the map's corner. */
  onScreen(): ReadonlyMap<string, Point> {
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    return new Map(
      [...this.#places].map(([id, { x, y }]) => [id, { x: x * zoom + pan.x, y: y * zoom + pan.y }]),
    );
  }
}
