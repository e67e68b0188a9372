import { DRAWN_AT_MOST } from '../contract/map-part.ts';
import type { Portrait } from '../contract/portrait.ts';
import type { TerritoryMap } from '../contract/reading.ts';
import { drawLands } from './lands/draw-lands.ts';
import { layoutGraphOf } from './layout-graph.ts';
import type { Measure } from './wrap-label.ts';

/** Draws the coasts of a map's lands, in its own units; empty if the map is too large. */
export function portraitLands(map: TerritoryMap, measure: Measure): Portrait['lands'] {
  if ((map.lands ?? []).length === 0 || map.actors.length > DRAWN_AT_MOST) return [];
  const placed = map.actors.flatMap(({ id, x, y, outside }) =>
    outside || x === undefined || y === undefined ? [] : [[id, { x, y }] as const],
  );
  const { graph, lands } = layoutGraphOf(map, map.actors, measure);
  const drawn = drawLands({
    graph,
    lands,
    placed: Object.fromEntries(placed),
    links: map.links.map(({ actorIds }) => actorIds),
  });
  return drawn.lands.map(({ tint, rings }) => ({
    tint,
    rings: rings.map((ring) => ring.map(({ x, y }): [number, number] => [Math.round(x), Math.round(y)])),
  }));
}
