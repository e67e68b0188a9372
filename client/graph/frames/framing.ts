import type { TerritoryMap } from '../../../model/contract/reading.ts';
import {
  type FrameLook,
  foldGraph,
  graphInFrame,
  hasRoomForAll,
} from '../../../model/drawing/frames/frame-graph.ts';
import { PHONE_SIZES, projectorSizes } from '../../../model/drawing/frames/frame-sizes.ts';
import { linkedActors } from '../../../model/drawing/frames/linked-actors.ts';
import { namesFromAfar } from '../../../model/drawing/frames/names-from-afar.ts';
import { packBoxes } from '../../../model/drawing/frames/pack-boxes.ts';
import type { FramedPlaces } from '../../../model/drawing/frames/place-in-frame.ts';
import { SHORE, unitOf } from '../../../model/drawing/lands/boxes.ts';
import { symbolId } from '../../../model/drawing/lands/symbol-id.ts';
import type { MapGraph } from '../../../model/drawing/layout-graph.ts';
import { needsLayout } from '../../../model/drawing/positions.ts';
import type { Measure } from '../../../model/drawing/wrap-label.ts';
import { memoizeLast } from '../../../model/once.ts';
import { shoreOf } from '../../../model/readings/shore-reading.ts';
import { isFolded } from '../../state/folded.ts';
import { runLayout } from '../layout/run-layout.ts';
import { type FramedView, hasLands, type ScreenRenderInput } from '../screen-render-input.ts';
import { foldedCard } from './folded-card.ts';

/** The room on a screen for a map, in pixels. */
export interface Stage {
  readonly width: number;
  readonly height: number;
}

/** Kept free to the edges of a stage beyond coasts and names, in pixels of each 1,000 across. */
const EDGE = 8;

/** Water between two folded lands, in pixels. */
const CARD_GAP = 9;

interface Framed {
  readonly key: readonly unknown[];
  /** Map with actors at the room's positions. */
  readonly shown: TerritoryMap;
  readonly map: TerritoryMap;
  readonly view: FramedView;
}

/** Beyond that share of newcomers a map is placed in its frame as a whole. */
const MOST_NEWCOMERS = 1 / 2;

/** Frames a map for this screen: positions start from the room's, are kept only here, and never stored. */
export class Framing {
  readonly #measure: Measure;
  readonly #ending: AbortSignal;
  #framed: Framed | null = null;

  constructor(measure: Measure, ending: AbortSignal) {
    this.#measure = measure;
    this.#ending = ending;
  }

  /** Returns the framed model if it was computed before; else null. */
  known(model: ScreenRenderInput, stage: Stage): ScreenRenderInput | null {
    const key = keyOf(model, stage);
    return this.#framed?.key.every((part, i) => part === key[i]) ? this.#as(model, this.#framed) : null;
  }

  /** Computes the framed model; unchanged if too few of its actors have a position yet. */
  async find(model: ScreenRenderInput, stage: Stage): Promise<ScreenRenderInput> {
    if (needsLayout(model.map.actors)) return { ...model, frame: undefined };
    const known = this.known(model, stage);
    if (known !== null) return known;
    const key = keyOf(model, stage);
    const map = shownMap(model);
    const look = this.#lookOf(model, map, stage);
    const folded = foldedCards(model, look, stage, this.#measure);
    const drawn = foldGraph(graphInFrame(map, look, this.#measure), folded);
    const frame = frameWithin(drawn, stage, drawn.lands.length > 0);
    const still = folded.size > 0 ? null : stillPlaces(this.#framed, key, map);
    const places = await (still === null
      ? this.#placesOf(map, drawn, folded, frame)
      : this.#besideOthers(still, drawn, frame));
    const view = { ...look, frame, folded };
    const framed = { key, shown: map, map: placedMap(map, places, folded), view };
    this.#framed = framed;
    return this.#as(model, framed);
  }

  /** Folded lands alone are few boxes: they are put in order at once. */
  async #placesOf(map: TerritoryMap, drawn: MapGraph, folded: Cards, frame: Stage): Promise<FramedPlaces> {
    const placed = storedPlaces(map, folded);
    if (folded.size > 0 && drawn.lands.length === 0)
      return { positions: packBoxes(drawn.graph.nodes, placed, frame, CARD_GAP), labels: {} };
    const kept = Object.fromEntries(
      (map.lands ?? []).flatMap(({ id, x, y }) =>
        x === undefined || y === undefined ? [] : [[id, { x, y }] as const],
      ),
    );
    return runLayout({ task: 'frame', ...drawn, placed, kept, frame }, this.#ending);
  }

  /** Places newcomers next to their partners without moving others. */
  async #besideOthers(still: FramedPlaces, drawn: MapGraph, frame: Stage): Promise<FramedPlaces> {
    const isWhole = drawn.graph.nodes.every(({ id }) => still.positions[id] !== undefined);
    if (isWhole) return still;
    const request = { task: 'place', ...drawn, placed: still.positions, frame } as const;
    return { ...still, positions: await runLayout(request, this.#ending) };
  }

  /** Names follow the question on the screen; places do not. */
  #as(model: ScreenRenderInput, { map, view }: Framed): ScreenRenderInput {
    const asked = model.lit?.ringIds ?? model.lit?.actorIds ?? [];
    return { ...model, map, framed: this.#naming(view, asked.join(' ')) };
  }

  /** The same as long as the same are asked about: what is shown of it is not drawn again. */
  readonly #naming = memoizeLast((view: FramedView, asked: string): FramedView => {
    if (view.names === null || asked === '') return view;
    const actorIds = new Set([...view.names.actorIds, ...asked.split(' ')]);
    return { ...view, names: { ...view.names, actorIds } };
  });

  #lookOf({ frame, appearance }: ScreenRenderInput, map: TerritoryMap, stage: Stage): FrameLook {
    const linked = linkedActors(map);
    if (frame === 'projector') {
      const sizes = projectorSizes(innerWidth, map.actors.length);
      const whole = appearance.showLands ? map : { ...map, lands: [] };
      return { sizes, names: namesFromAfar(whole, hasRoomForAll(map, sizes, stage, this.#measure), []) };
    }
    const landIds = new Set((map.lands ?? []).map(({ id }) => id));
    return { sizes: PHONE_SIZES, names: linked.size === 0 ? null : { actorIds: linked, landIds } };
  }
}

/** Returns the inputs of positions: neither selection nor highlighting. */
const keyOf = (
  { map, frame, folded = [], appearance }: ScreenRenderInput,
  { width, height }: Stage,
): unknown[] => [map, frame, folded.join(), appearance.showLands, width, height];

/**
 * Returns the actors' positions in this frame; null if the whole map must be placed: for the first time,
 * after moves in the room, changed lands, or many newcomers.
 */
function stillPlaces(before: Framed | null, key: readonly unknown[], map: TerritoryMap): FramedPlaces | null {
  if (before === null || before.key.slice(1).some((part, i) => part !== key[i + 1])) return null;
  const landIds = ({ lands = [] }: TerritoryMap): string => lands.map(({ id }) => id).join();
  if (landIds(before.shown) !== landIds(map)) return null;
  const stored = new Map(before.shown.actors.map((actor) => [actor.id, actor]));
  const framed = new Map(before.map.actors.map((actor) => [actor.id, actor]));
  const positions: Record<string, At> = {};
  let newcomers = 0;
  for (const { id, x, y } of map.actors) {
    const [was, at] = [stored.get(id), framed.get(id)];
    if (was === undefined || at?.x === undefined || at.y === undefined) newcomers++;
    else if (was.x !== x || was.y !== y) return null;
    else positions[id] = { x: at.x, y: at.y };
  }
  if (newcomers > MOST_NEWCOMERS * map.actors.length) return null;
  const labels = (before.map.lands ?? []).flatMap(({ id, x, y }) =>
    x === undefined || y === undefined ? [] : [[id, { x, y }] as const],
  );
  return { positions, labels: Object.fromEntries(labels) };
}

/**
 * Selects the linked actors only, on a projector and with folded lands: the others are counted next to the
 * map.
 */
function shownMap({ map, frame, folded = [], marks }: ScreenRenderInput): TerritoryMap {
  if (frame === 'phone' && folded.length === 0) return map;
  const linked = new Set(frame === 'phone' ? afloat(map) : linkedActors(map));
  if (linked.size === 0) return map;
  // A link that went is drawn between its ends, though one may have no other.
  for (const { id, parties } of map.cooperations)
    if (marks?.cooperations.get(id) === 'gone') for (const { actorId } of parties) linked.add(actorId);
  return {
    ...map,
    actors: map.actors.filter(({ id }) => linked.has(id)),
    ...(map.lands !== undefined && {
      lands: map.lands.map((land) => ({ ...land, actorIds: land.actorIds.filter((id) => linked.has(id)) })),
    }),
  };
}

/** Returns the actors that are drawn next to folded lands: those on the shore are counted instead. */
const afloat = (map: TerritoryMap): ReadonlySet<string> => {
  const ashore = new Set(shoreOf(map).actors.map(({ id }) => id));
  return new Set(map.actors.map(({ id }) => id).filter((id) => !ashore.has(id)));
};

type Cards = FramedView['folded'];

/** Makes a card for each folded land; with many lands they contain less. */
function foldedCards(model: ScreenRenderInput, { sizes }: FrameLook, stage: Stage, measure: Measure): Cards {
  const { map, folded = [], foldWords, frame } = model;
  if (frame !== 'phone' || !hasLands(model)) return new Map();
  const lands = (map.lands ?? []).filter(({ id }) => isFolded(folded, id));
  return new Map(
    lands.map((land) => [
      land.id,
      foldedCard(land, map, { sizes, stage, measure, among: lands.length, foldWords }),
    ]),
  );
}

/** Returns the frame for boxes inside a stage: coasts reach beyond them. */
function frameWithin({ graph: { nodes } }: MapGraph, { width, height }: Stage, hasCoasts: boolean): Stage {
  const boxes = nodes.map((node) => ({ x: 0, y: 0, halfWidth: node.width / 2, halfHeight: node.height / 2 }));
  const beyond = (hasCoasts ? SHORE * unitOf(boxes) : 0) + (EDGE * Math.max(width, height)) / 1000;
  return {
    width: Math.max(width / 2, width - 2 * beyond),
    height: Math.max(height / 2, height - 2 * beyond),
  };
}

type At = { readonly x: number; readonly y: number };

function storedPlaces({ actors, lands = [] }: TerritoryMap, folded: Cards): Record<string, At> {
  const placed = actors.flatMap(({ id, x, y }) =>
    x === undefined || y === undefined ? [] : [[id, { x, y }] as const],
  );
  const at = new Map(placed);
  const symbols = lands.flatMap(({ id, actorIds }) => {
    const own = folded.has(id) ? actorIds.flatMap((actorId) => at.get(actorId) ?? []) : [];
    const mean = (side: 'x' | 'y') => own.reduce((sum, one) => sum + one[side], 0) / own.length;
    return own.length === 0 ? [] : [[symbolId(id), { x: mean('x'), y: mean('y') }] as const];
  });
  return Object.fromEntries([...placed, ...symbols]);
}

/** Returns the map with the frame's positions; actors of a folded land are at its symbol. */
function placedMap(map: TerritoryMap, { positions, labels }: FramedPlaces, folded: Cards): TerritoryMap {
  const symbolOf = new Map(
    (map.lands ?? []).flatMap(({ id, actorIds }) =>
      folded.has(id) ? actorIds.map((actorId) => [actorId, symbolId(id)] as const) : [],
    ),
  );
  const actors = map.actors.map((actor) => {
    const at = positions[symbolOf.get(actor.id) ?? actor.id] ?? positions[actor.id];
    return at === undefined ? actor : { ...actor, ...at };
  });
  const lands = map.lands?.map(({ x: _x, y: _y, ...land }) => ({ ...land, ...labels[land.id] }));
  return { ...map, actors, ...(lands !== undefined && { lands }) };
}
