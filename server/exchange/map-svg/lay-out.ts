import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { FONT } from '../../../model/drawing/boxes-of-actors.ts';
import { pivotsOf } from '../../../model/drawing/lands/pivots.ts';
import { NAMED_AT_MOST } from '../../../model/drawing/layout/many-nodes.ts';
import type { MapElements } from '../../../model/drawing/map-elements.ts';
import { degreesIn } from '../../../model/readings/lands-reading.ts';
import { gatheredLines } from './gathered-lines.ts';
import { type LandsOnPage, landsOnPage } from './lands-on-page.ts';
import { type Hub, type MapLine, mapLines } from './map-lines.ts';
import { namesOverLands } from './names-over-lands.ts';
import { type Area, leastLetters, type Sheet, WALL_FONT } from './page.ts';
import { type Placing, placeActors, sideOf } from './place-actors.ts';
import { type Label, placeNames } from './place-labels.ts';
import { coveredIn, fits, spread } from './spread.ts';

/** Layout of a map on a page. */
export interface LaidOut {
  readonly placing: Placing;
  readonly lines: readonly MapLine[];
  readonly hubs: readonly Hub[];
  readonly names: readonly Label[];
  readonly lands: LandsOnPage | null;
  readonly font: number;
  /** Lands alone are named, over all that is drawn. */
  readonly isByLands?: boolean;
}

const LARGEST_FONT = 14.5;
const SMALLEST_FONT = 5;
/** Sizes of the names of a wall, the largest first; below the last of them one reads from nearer. */
const WALL_FONTS = [WALL_FONT * 1.6, WALL_FONT * 1.3, WALL_FONT * 1.1, WALL_FONT];
const NEARER_FONTS = [WALL_FONT * 0.75, WALL_FONT * 0.55];

/** Names of pivots in a crowd, the smaller the more there are, in units of a file; on paper never less than is read there. */
const CROWD_FONT = { most: 13.3, least: 10.5, of: 400 };
/** Points of a unit of a sheet that is a wall: it names all, and one goes nearer. */
const WALL_POINTS = 0.85;
/** If a smaller share of names fits, only lands and pivots are named: it must not be chance who is named. */
const NAMED_SHARE = 0.9;
/** On a fuller page names would push actors out of their lands, and those without a link among the others. */
const LANDS_SHARE = 0.85;
/** The same share for actors outside lands: in a long row it is unclear whose a name is. */
const BESIDE_SHARE = 0.8;

/** How far a map is drawn out to fill a wall. */
const WALL_STRETCH = 1.5;

/** Counts readable names: an actor covered by another is no better off than without a name. */
const toldIn = ({ names, placing }: LaidOut): number => names.length - coveredIn(placing);

/** Sizes on a map read by lands: side of an actor at most and among others, and share of land. */
const DOT = { most: 9, share: 22, land: 0.3 };
/** Area of an actor of a crowd in units of the map, as coasts have it. */
const CROWD_AREA = 46 * 40;

type Cooperations = TerritoryMap['cooperations'];

/** Puts a map on a page: a file as it is stored, paper so that each name can be read; around both their lands. */
export function layOut(drawn: MapElements, map: TerritoryMap, sheet: Sheet, showsLands: boolean): LaidOut {
  const shown = showsLands ? map : { ...map, lands: [] };
  const bottom = sheet.map.y + sheet.map.height;
  let laid = within(drawn, shown, sheet);
  let foot = 0;
  // The key of lands stands below the map, not over it; the smaller the map, the longer the key.
  for (let key = keyOf(laid); key > foot && lowest(laid) >= bottom - key; key = keyOf(laid)) {
    foot = key;
    laid = within(drawn, shown, raised(sheet, foot));
  }
  const { lands, ...rest } = laid;
  return { ...rest, lands: lands && { ...lands, foot: { ...lands.foot, y: lands.foot.y + foot } } };
}

const keyOf = ({ lands }: LaidOut): number => lands?.key.height ?? 0;

/** Returns the lowest point of a map on the page. */
const lowest = ({ placing, names, lands }: LaidOut): number =>
  [
    ...[...placing.actors.values()].map((actor) => actor.y + sideOf(placing, actor) / 2),
    ...names.map(({ y, height }) => y + height / 2),
    ...(lands?.rooms ?? []).map(({ y, halfHeight }) => y + halfHeight),
    ...(lands?.lands ?? []).flatMap(({ rings }) => rings.flatMap((ring) => ring.map(({ y }) => y))),
  ].reduce((most, y) => Math.max(most, y), 0);

const raised = ({ map, ...sheet }: Sheet, by: number): Sheet => ({
  ...{ ...sheet, map: { ...map, height: map.height - by } },
});

function within(drawn: MapElements, map: TerritoryMap, sheet: Sheet): LaidOut {
  const hasLands = (map.lands ?? []).length > 0 && (sheet.points ?? 0) < WALL_POINTS;
  if (hasLands && sheet.isByLands) return byLands(drawn, map, sheet);
  if (hasLands && drawn.actors.length > NAMED_AT_MOST) return ofCrowd(drawn, map, sheet);
  if (sheet.points === undefined) return asStored(drawn, map, sheet);
  const laid = onPaper(drawn, map, sheet);
  if (!hasLands) return laid;
  const isRead = toldIn(laid) >= laid.placing.actors.size * NAMED_SHARE;
  return isRead && fits(laid.placing, laid.font, sheet.map, LANDS_SHARE) ? laid : ofCrowd(drawn, map, sheet);
}

const placed = (drawn: MapElements, cooperations: Cooperations, area: Area, stretch?: number): Placing =>
  placeActors(
    drawn.actors,
    cooperations,
    area,
    stretch,
    new Map(drawn.nodes.map(({ id, weight }) => [id, weight])),
  );

/** Lands alone are named, actors are dots, and what joins two lands is one pale line. */
function byLands(drawn: MapElements, map: TerritoryMap, sheet: Sheet): LaidOut {
  const { width, height } = sheet.map;
  const stored = placed(drawn, map.cooperations, widened(sheet.map));
  // However many they are, there is water between lands.
  const unit = Math.sqrt((DOT.land * width * height) / (Math.max(1, drawn.actors.length) * CROWD_AREA));
  const placing = { ...stored, size: Math.min(DOT.most, DOT.share * unit) };
  const { hubs } = mapLines(drawn, placing);
  // Names are written over lands, and take no room from them.
  const unnamed = { ...map, lands: (map.lands ?? []).map((land) => ({ ...land, name: '' })) };
  const bare = landsOnPage(unnamed, placing, hubs, Math.min(placing.scale, unit), sheet);
  const lands = namesOverLands(bare, map.lands ?? [], sheet);
  const lines = gatheredLines(map, lands);
  return { placing, lines, hubs: [], names: [], lands, font: leastLetters(sheet), isByLands: true };
}

/** Widens the area of actors without names next to them: they reach nearer to the edge of the map. */
const widened = ({ x, y, width, height }: Area): Area => ({
  ...{ x: x - 44, y: y - 24, width: width + 88, height: height + 48 },
});

/** Lays out a crowd as the screen does: lands, their names, and the names of pivots. */
function ofCrowd(drawn: MapElements, map: TerritoryMap, sheet: Sheet): LaidOut {
  const { map: area } = sheet;
  const placing = placed(drawn, map.cooperations, area);
  const { hubs } = mapLines(drawn, placing);
  const lands = landsOnPage(map, placing, hubs, placing.scale, sheet);
  const onLand = new Set((map.lands ?? []).flatMap(({ actorIds }) => actorIds));
  const beside = drawn.actors.flatMap(({ id }) => (onLand.has(id) ? [] : [id]));
  const pivots = pivotsOf(map.lands ?? [], degreesIn(map.links));
  const { most, least, of } = CROWD_FONT;
  const smaller = Math.max(least, Math.min(most, most * Math.sqrt(of / drawn.actors.length)));
  const font = leastLetters(sheet) || smaller;
  // Who stands on no land is on the page of none: after the pivots, where there is room without covering anybody.
  const laid = named(placing, drawn, font, area, lands, new Set([...pivots, ...beside]));
  const names = laid.names.filter(({ actorId, over }) => !over || pivots.has(actorId));
  const told = beside.filter((id) => names.some(({ actorId }) => actorId === id));
  return told.length >= beside.length * BESIDE_SHARE
    ? { ...laid, names }
    : named(placing, drawn, font, area, lands, pivots);
}

function asStored(drawn: MapElements, map: TerritoryMap, sheet: Sheet): LaidOut {
  const placing = placed(drawn, map.cooperations, sheet.map);
  const font = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, placing.size * 0.4));
  const { hubs } = mapLines(drawn, placing);
  return named(placing, drawn, font, sheet.map, landsOnPage(map, placing, hubs, font / FONT, sheet));
}

/**
 * Finds the largest letters at which every name fits where actors stand, and most still fit next to the names
 * of lands. Otherwise actors make a little room for names, keeping left and right, above and below. If names
 * still do not fit, smaller letters are tried, and the layout with the most names wins.
 */
function onPaper(drawn: MapElements, map: TerritoryMap, sheet: Sheet): LaidOut {
  const { map: area } = sheet;
  const stored = placed(drawn, map.cooperations, area, WALL_STRETCH);
  const all = stored.actors.size;
  let best: LaidOut | null = null;
  for (const { font, place } of attemptsOn(stored, sheet)) {
    const plain = named(place(), drawn, font, area);
    // Lands take room from names, and give none.
    if (best !== null && toldIn(plain) <= toldIn(best)) continue;
    const laid = withLands(plain, drawn, map, sheet);
    if (toldIn(plain) === all && toldIn(laid) >= all * NAMED_SHARE) return laid;
    if (best === null || toldIn(laid) > toldIn(best)) best = laid;
  }
  return best ?? named(stored, drawn, WALL_FONT, area);
}

/** Adds the lands, and places names in the remaining room. */
function withLands(plain: LaidOut, drawn: MapElements, map: TerritoryMap, sheet: Sheet): LaidOut {
  const { placing, hubs, font } = plain;
  const lands = landsOnPage(map, placing, hubs, font / FONT, sheet);
  // Nothing makes way for anything, and names stay as they were found.
  const isPlain = lands.lands.length === 0 && lands.routes.every(({ points }) => points.length === 2);
  return isPlain ? plain : named(placing, drawn, font, sheet.map, lands);
}

/** Sizes of letters and places of actors in the order they are tried; larger letters where the page could hold them. */
function attemptsOn(stored: Placing, sheet: Sheet): { font: number; place: () => Placing }[] {
  const { map: area } = sheet;
  const readable = (fonts: readonly number[]): number[] => [
    ...new Set(fonts.map((font) => Math.max(font, leastLetters(sheet)))),
  ];
  const attempts = [
    ...readable(WALL_FONTS).map((font) => ({ font, place: () => stored })),
    ...readable([...WALL_FONTS.slice(2), ...NEARER_FONTS]).map((font) => ({
      font,
      place: () => spread(stored, font, area),
    })),
  ];
  // The smallest is always tried.
  return attempts.filter(({ font }, i) => i === attempts.length - 1 || fits(stored, font, area));
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
