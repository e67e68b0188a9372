import type { Core } from 'cytoscape';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Box, Point } from '../../model/drawing/geometry.ts';
import type { MarkedQuestion } from '../../model/drawing/missing/missing-picture.ts';
import { numberSpots, type Standing } from '../../model/drawing/missing/number-spots.ts';
import { placeNumbers } from '../../model/drawing/missing/place-numbers.ts';

/** The tools over the map, in pixels: no number stands under them. */
const TOOLS = 56;

/** Where the numbers of questions stand on a drawing: found when it rests, moved with it until then. */
export class NumberPlaces {
  readonly #cy: Core;
  /** In units of the map. */
  #places: ReadonlyMap<string, Point> = new Map();
  /** In pixels. */
  #radius = 0;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Finds them anew, for numbers of that radius in pixels. */
  find(questions: readonly MarkedQuestion[], map: TerritoryMap, radius: number): void {
    const standing = this.#standing(map);
    const node = this.#cy.nodes('.actor').first();
    const reach = radius + (node.empty() ? radius : node.renderedOuterWidth() / 2);
    this.#radius = radius;
    const spots = questions.flatMap((question) => numberSpots(question, standing, reach));
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    const frame = {
      ...{ x: width / 2, y: (height + TOOLS) / 2 },
      ...{ halfWidth: width / 2 - 2, halfHeight: (height - TOOLS) / 2 - 2 },
    };
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    this.#places = new Map(
      [...placeNumbers(spots, radius, this.#taken(), frame)].map(([id, { x, y }]) => [
        id,
        { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom },
      ]),
    );
  }

  /** Where they are on the map, and what they measure there. */
  onMap(): ReadonlyMap<string, Point & { readonly radius: number }> {
    const radius = this.#radius / this.#cy.zoom();
    return new Map([...this.#places].map(([id, place]) => [id, { ...place, radius }]));
  }

  /** Where they are just now, in pixels of the map's corner. */
  onScreen(): ReadonlyMap<string, Point> {
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    return new Map(
      [...this.#places].map(([id, { x, y }]) => [id, { x: x * zoom + pan.x, y: y * zoom + pan.y }]),
    );
  }

  #standing({ cooperations }: TerritoryMap): Standing {
    const parties = new Map(cooperations.map(({ id, parties }) => [id, parties]));
    const at = (id: string): Point | undefined => {
      const node = this.#cy.getElementById(id);
      return node.empty() ? undefined : { ...node.renderedPosition() };
    };
    return {
      ofActor: at,
      ofCooperation: (id) => {
        const hub = at(`hub:${id}`);
        if (hub !== undefined) return [hub];
        return (parties.get(id) ?? []).flatMap(({ actorId }) => at(actorId) ?? []);
      },
    };
  }

  /** Bodies and names, as they are drawn, and what is written of lands. */
  #taken(): Box[] {
    const corner = this.#cy.container()?.getBoundingClientRect();
    const written = this.#cy.container()?.querySelectorAll('.land-name, .strait') ?? [];
    const words = [...written].map((word) => {
      const { x, y, width, height } = word.getBoundingClientRect();
      const [left, top] = [x - (corner?.x ?? 0), y - (corner?.y ?? 0)];
      return {
        ...{ x: left + width / 2, y: top + height / 2 },
        ...{ halfWidth: width / 2, halfHeight: height / 2 },
      };
    });
    return [...this.#bodies(), ...words];
  }

  #bodies(): Box[] {
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    const nodes = this.#cy.nodes().toArray();
    return nodes.flatMap((node) => {
      const { x, y } = node.renderedPosition();
      if (x < -100 || y < -100 || x > width + 100 || y > height + 100) return [];
      const parts = [node.renderedBoundingBox({ includeLabels: false, includeOverlays: false })];
      if (node.hasClass('labelled'))
        parts.push(node.renderedBoundingBox({ includeNodes: false, includeOverlays: false }));
      return parts.map(({ x1, x2, y1, y2 }) => ({
        ...{ x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
        ...{ halfWidth: (x2 - x1) / 2, halfHeight: (y2 - y1) / 2 },
      }));
    });
  }
}
