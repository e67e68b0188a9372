import type { BoundingBoxOptions, Core, NodeSingular } from 'cytoscape';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Box, Point, Segment } from '../../model/drawing/geometry.ts';
import type { Standing } from '../../model/drawing/missing/number-spots.ts';

/** Returns the present positions of actors and cooperations, in pixels from the map's corner. */
export function standingOn(cy: Core, { cooperations }: Pick<TerritoryMap, 'cooperations'>): Standing {
  const parties = new Map(cooperations.map(({ id, parties }) => [id, parties]));
  const at = (id: string): Point | undefined => {
    const node = cy.getElementById(id);
    return node.empty() ? undefined : { ...node.renderedPosition() };
  };
  const figures = [...(cy.container()?.querySelectorAll<SVGGElement>('[data-lands]') ?? [])];
  return {
    ofStrait: (id) => {
      const figure = figures.find(({ dataset }) => dataset.lands?.split(' ').sort().join(':') === id);
      return figure === undefined ? undefined : boxesOnScreen(cy.container(), [figure])[0];
    },
    ofActor: at,
    ofCooperation: (id) => {
      const hub = at(`hub:${id}`);
      if (hub !== undefined) return [hub];
      return (parties.get(id) ?? []).flatMap(({ actorId }) => at(actorId) ?? []);
    },
  };
}

/** Returns the boxes of drawn bodies, names and texts of lands, in pixels from the map's corner. */
export function takenOnScreen(cy: Core): Box[] {
  const container = cy.container();
  const written = container?.querySelectorAll('.land-name, .land-number, .land-key p, .strait') ?? [];
  return [
    ...symbolsOnScreen(cy).values(),
    ...namesOnScreen(cy).values(),
    ...boxesOnScreen(container, [...written]),
  ];
}

/**
 * Returns the boxes of page elements over the map, in pixels of the drawing; hidden ones have none. Paper scales the
 * drawing down: the scale is taken out.
 */
export function boxesOnScreen(container: HTMLElement | null, elements: readonly Element[]): Box[] {
  const corner = container?.getBoundingClientRect();
  const scale = corner === undefined || corner.width === 0 ? 1 : corner.width / (container?.offsetWidth ?? 1);
  return elements.flatMap((element) => {
    const seen = element.getBoundingClientRect();
    if (seen.width === 0 || seen.height === 0 || getComputedStyle(element).visibility === 'hidden') return [];
    const [width, height] = [seen.width / scale, seen.height / scale];
    const [left, top] = [(seen.x - (corner?.x ?? 0)) / scale, (seen.y - (corner?.y ?? 0)) / scale];
    return [{ x: left + width / 2, y: top + height / 2, halfWidth: width / 2, halfHeight: height / 2 }];
  });
}

/** Returns links as straight lines between their ends. */
export const linesOnScreen = (cy: Core): Segment[] =>
  cy
    .edges()
    .toArray()
    .map((edge) => ({
      from: { ...edge.source().renderedPosition() },
      to: { ...edge.target().renderedPosition() },
    }));

/** Returns the boxes of drawn symbols by actor, in pixels from the map's corner. */
export const symbolsOnScreen = (cy: Core): ReadonlyMap<string, Box> =>
  partsOnScreen(cy, () => ({ includeLabels: false, includeOverlays: false }));

/** Returns the boxes of written names by actor, in pixels from the map's corner. */
export const namesOnScreen = (cy: Core): ReadonlyMap<string, Box> =>
  partsOnScreen(cy, (node) =>
    node.hasClass('labelled') ? { includeNodes: false, includeOverlays: false } : null,
  );

/** Returns a part of each node on the screen, as the options of its bounding box choose it. */
function partsOnScreen(
  cy: Core,
  part: (node: NodeSingular) => BoundingBoxOptions | null,
): ReadonlyMap<string, Box> {
  const [width, height] = [cy.width(), cy.height()];
  const found = cy.nodes().map((node): [string, Box][] => {
    const { x, y } = node.renderedPosition();
    if (x < -100 || y < -100 || x > width + 100 || y > height + 100) return [];
    const options = part(node);
    if (options === null) return [];
    const { x1, x2, y1, y2 } = node.renderedBoundingBox(options);
    const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    return [[node.id(), { ...middle, halfWidth: (x2 - x1) / 2, halfHeight: (y2 - y1) / 2 }]];
  });
  return new Map(found.flat());
}
