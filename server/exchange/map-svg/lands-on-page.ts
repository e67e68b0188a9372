import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { type Box, boxAt, type Point } from '../../../model/drawing/geometry.ts';
import { type DrawnLands, drawLands } from '../../../model/drawing/lands/draw-lands.ts';
import {
  figureRoom,
  landLetters,
  NUMBER,
  STRAIT_LETTERS,
  type WrittenName,
  writeLandName,
} from '../../../model/drawing/lands/land-names.ts';
import { layoutGraphOf } from '../../../model/drawing/layout-graph.ts';
import { keyOfLands, type LandKey } from './key-of-lands.ts';
import type { Hub } from './map-lines.ts';
import { type Area, leastLetters, type Sheet } from './page.ts';
import type { Placing } from './place-actors.ts';
import { measure } from './text-metrics.ts';

/** Lands in units of the page. */
export interface LandsOnPage extends DrawnLands {
  readonly names: ReadonlyMap<string, WrittenName>;
  /** Height of the letters of names. */
  readonly letters: number;
  /** Letter size of strait figures and of the key. */
  readonly small: number;
  /** Areas that must stay free of other text. */
  readonly rooms: readonly Box[];
  /** The lands whose names have no room are numbered where they are, and said at the foot of the map. */
  readonly key: LandKey;
  readonly foot: Box;
}

/** Names of lands are not smaller than this, in units of the page: 8 points on A4. */
const LEAST_LETTERS = 15;
/** Coasts and lines go so far beyond the map, in units of the page: what is written around it stands there. */
const BEYOND = 6;

/**
 * Computes the lands around placed actors on a page. One unit of the map is `unit` on the page: bodies and
 * letters have their final sizes.
 */
export function landsOnPage(
  map: TerritoryMap,
  { actors }: Placing,
  hubs: readonly Hub[],
  unit: number,
  sheet: Pick<Sheet, 'height' | 'map' | 'points' | 'legendLies'>,
): LandsOnPage {
  const { map: area } = sheet;
  const { graph, lands } = layoutGraphOf(
    map,
    [...actors.values()].map(({ actor }) => actor),
    measure,
  );
  const letters = Math.max(landLetters(graph.nodes) * unit, LEAST_LETTERS);
  const small = Math.max(letters * STRAIT_LETTERS, leastLetters(sheet));
  const names = new Map((map.lands ?? []).map(({ id, name }) => [id, writeLandName(name, letters, measure)]));
  const labelled = lands.map((land) => {
    const { width, height } = names.get(land.id) ?? { width: 0, height: 0 };
    return { ...land, label: { width: width / unit, height: height / unit } };
  });
  const spots = [
    ...[...actors].map(([id, at]) => ({ id, at })),
    ...hubs.map((hub) => ({ id: hub.id, at: hub })),
  ];
  const placed = Object.fromEntries(spots.map(({ id, at }) => [id, scaled(at, 1 / unit)]));
  const links = map.links.map(({ actorIds }) => actorIds);
  const page = {
    ...scaled({ x: area.x + area.width / 2, y: area.y + area.height / 2 }, 1 / unit),
    ...{ halfWidth: area.width / 2 / unit, halfHeight: area.height / 2 / unit },
  };
  const drawn = drawLands({ graph, lands: labelled, placed, links, page });
  const onPage = (point: Point): Point => scaled(point, unit);
  const inside = (point: Point): Point => kept(onPage(point), area);
  const written = drawn.lands.map(({ name, rings, middle, ...land }) => ({
    ...{ ...land, middle: onPage(middle), rings: rings.map((ring) => ring.map(inside)) },
    ...(name !== undefined && { name: onPage(name) }),
  }));
  const straits = drawn.straits.map(({ at, shores: [one, other], ...strait }) => ({
    ...{ ...strait, at: onPage(at), shores: [onPage(one), onPage(other)] as const },
  }));
  const sizes = new Map((map.lands ?? []).map(({ id, actorIds }) => [id, actorIds.length]));
  const key = keyOfLands(written, names, { sizes, small, sheet });
  return {
    lands: written,
    key,
    straits,
    routes: drawn.routes.map((route) => ({ ...route, points: route.points.map(inside) })),
    ...{ names, letters, small, rooms: roomsOf(written, straits, { names, letters, small, key }) },
    foot: { x: area.x + area.width / 2, y: area.y + area.height, halfWidth: area.width / 2, halfHeight: 0 },
  };
}

function roomsOf(
  lands: DrawnLands['lands'],
  straits: DrawnLands['straits'],
  { names, letters, small, key }: Pick<LandsOnPage, 'names' | 'letters' | 'small' | 'key'>,
): Box[] {
  const numbered = new Set(key.numbered.map(({ landId }) => landId));
  return [
    ...lands.flatMap(({ landId, name, middle }) => {
      const written = names.get(landId);
      if (written === undefined) return [];
      if (name === undefined)
        return numbered.has(landId)
          ? [{ ...middle, halfWidth: NUMBER * letters, halfHeight: NUMBER * letters }]
          : [];
      return [boxAt(name, written)];
    }),
    ...straits.map(({ at, links }) => ({ ...at, ...figureRoom(links, small) })),
  ];
}

/** Clamps a point to the area that may be drawn around the map. */
const kept = ({ x, y }: Point, { width, height, ...from }: Area): Point => ({
  x: Math.max(from.x - BEYOND, Math.min(from.x + width + BEYOND, x)),
  y: Math.max(from.y - BEYOND, Math.min(from.y + height + BEYOND, y)),
});

const scaled = ({ x, y }: Point, by: number): Point => ({ x: x * by, y: y * by });
