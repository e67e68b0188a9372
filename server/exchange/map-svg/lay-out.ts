import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { FONT } from '../../../model/drawing/boxes-of-actors.ts';
import { pivotsOf } from '../../../model/drawing/lands/pivots.ts';
import { NAMED_AT_MOST } from '../../../model/drawing/layout/many-nodes.ts';
import type { MapElements } from '../../../model/drawing/map-elements.ts';
import { degreesIn } from '../../../model/readings/lands-reading.ts';
import { type LandsOnPage, landsOnPage } from './lands-on-page.ts';
import { type Hub, type MapLine, mapLines } from './map-lines.ts';
import { type Area, type Sheet, WALL_FONT } from './page.ts';
import { type Placing, placeActors } from './place-actors.ts';
import { type Label, placeNames } from './place-labels.ts';
import { areApart, fits, spread } from './spread.ts';

/** Where everything of a map is drawn on a page. */
export interface LaidOut {
  readonly placing: Placing;
  readonly lines: readonly MapLine[];
  readonly hubs: readonly Hub[];
  readonly names: readonly Label[];
  readonly lands: LandsOnPage | null;
  readonly font: number;
}

const LARGEST_FONT = 14.5;
const SMALLEST_FONT = 5;
/** Sizes of the names of a wall, the largest first; below the last of them one reads from nearer. */
const WALL_FONTS = [WALL_FONT * 1.6, WALL_FONT * 1.3, WALL_FONT * 1.1, WALL_FONT];
const NEARER_FONTS = [WALL_FONT * 0.75, WALL_FONT * 0.55];

/** Names of pivots in a crowd, the smaller the more there are: from seven points on A4 to five and a half. */
const CROWD_FONT = { most: 13.3, least: 10.5, of: 400 };
/** Millimetres to a unit of a sheet that is a wall: on smaller ones the names of a crowd would be dots. */
const WALL_UNIT = 0.3;

/** How far a map is drawn out to fill a wall. */
const WALL_STRETCH = 1.5;

type Cooperations = TerritoryMap['cooperations'];

/** Puts a map on a page: a file as it is stored, a wall so that each name can be read from afar; around both their lands. */
export function layOut(drawn: MapElements, map: TerritoryMap, sheet: Sheet, showsLands: boolean): LaidOut {
  const shown = showsLands ? map : { ...map, lands: [] };
  if (isCrowd(drawn, shown, sheet)) return ofCrowd(drawn, shown, sheet);
  return sheet.millimetres === undefined ? asStored(drawn, shown, sheet) : forTheWall(drawn, shown, sheet);
}

const placed = (drawn: MapElements, cooperations: Cooperations, area: Area, stretch?: number): Placing =>
  placeActors(
    drawn.actors,
    cooperations,
    area,
    stretch,
    new Map(drawn.nodes.map(({ id, weight }) => [id, weight])),
  );

/** Whether so many stand on lands that letters for the names of all would be read by nobody on such a sheet. */
function isCrowd({ actors }: MapElements, { lands = [] }: TerritoryMap, sheet: Sheet): boolean {
  if (lands.length === 0 || actors.length <= NAMED_AT_MOST) return false;
  return sheet.millimetres === undefined || sheet.millimetres.width / sheet.width < WALL_UNIT;
}

/** As the screen shows it: lands, their names, and those of their pivots. */
function ofCrowd(drawn: MapElements, map: TerritoryMap, { map: area }: Sheet): LaidOut {
  const placing = placed(drawn, map.cooperations, area);
  const { hubs } = mapLines(drawn, placing);
  const lands = landsOnPage(map, placing, hubs, placing.scale, area);
  const pivots = pivotsOf(map.lands ?? [], degreesIn(map.links));
  const { most, least, of } = CROWD_FONT;
  const font = Math.min(most, Math.max(least, most * Math.sqrt(of / drawn.actors.length)));
  return named(placing, drawn, font, area, lands, pivots);
}

function asStored(drawn: MapElements, map: TerritoryMap, { map: area }: Sheet): LaidOut {
  const placing = placed(drawn, map.cooperations, area);
  const font = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, placing.size * 0.4));
  const { hubs } = mapLines(drawn, placing);
  return named(placing, drawn, font, area, landsOnPage(map, placing, hubs, font / FONT, area));
}

/**
 * The largest letters at which every name has a place where actors stand; else actors make a little room for names,
 * each keeping to its side of the others. What still has no room is tried smaller, and the most names win.
 */
function forTheWall(drawn: MapElements, map: TerritoryMap, { map: area }: Sheet): LaidOut {
  const laid = withMostNames(drawn, map.cooperations, area);
  const { placing, hubs, font } = laid;
  const lands = landsOnPage(map, placing, hubs, font / FONT, area);
  // Nothing makes way for anything, and names stay as they were found.
  const isPlain = lands.lands.length === 0 && lands.routes.every(({ points }) => points.length === 2);
  return isPlain ? laid : named(placing, drawn, font, area, lands);
}

function withMostNames(drawn: MapElements, cooperations: Cooperations, area: Area): LaidOut {
  const stored = placed(drawn, cooperations, area, WALL_STRETCH);
  const attempts = [
    ...WALL_FONTS.map((font) => ({ font, place: () => stored })),
    ...[...WALL_FONTS.slice(2), ...NEARER_FONTS].map((font) => ({
      font,
      place: () => spread(stored, font, area),
    })),
  ];
  // The smallest is always tried; larger ones where the page could hold them.
  const able = attempts.filter(({ font }, i) => i === attempts.length - 1 || fits(stored, font, area));
  let best: LaidOut | null = null;
  for (const { font, place } of able) {
    const laid = named(place(), drawn, font, area);
    if (laid.names.length === stored.actors.size && areApart(laid.placing)) return laid;
    if (best === null || laid.names.length > best.names.length) best = laid;
  }
  return best ?? named(stored, drawn, WALL_FONT, area);
}

function named(
  placing: Placing,
  drawn: MapElements,
  font: number,
  area: Area,
  lands: LandsOnPage | null = null,
  pivots: ReadonlySet<string> | null = null,
): LaidOut {
  const marks = mapLines(drawn, placing, lands?.routes);
  const names = placeNames(placing, marks, font, drawn.nodes, area, lands?.rooms, pivots);
  return { placing, ...marks, names, lands: lands !== null && lands.lands.length > 0 ? lands : null, font };
}
