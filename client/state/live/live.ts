import type { GapList } from '../../../model/contract/gap.ts';
import type { MapDelta } from '../../../model/contract/map-delta.ts';
import { partAsked } from '../../../model/contract/map-part.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { applyMapDelta } from '../../../model/readings/apply-map-delta.ts';
import type { AppState } from '../app-state.ts';
import { withoutShown } from '../outbox/outbox.ts';
import { readHere, withPending, withPendingAnswers } from '../outbox/show-pending.ts';
import { wholeMap } from '../part.ts';
import { emptyHistory } from '../undo-history.ts';
import { isInSight } from './in-sight.ts';

/** How the page hears of the territory it shows. */
export interface Live {
  readonly status: 'off' | 'connecting' | 'connected' | 'lost';
  /** Who is here, this page included. */
  readonly people: number;
  readonly names: readonly string[];
}

export const notLive: Live = { status: 'off', people: 0, names: [] };

/** What the server said last; on screen it stands with what is pending here. */
export interface ServerMap {
  readonly map: TerritoryMap | null;
  /** The reading that the map is of. */
  readonly request: Pick<AppState, 'viewOptions' | 'part'>;
  readonly gaps: GapList | null;
  /** It could not be reached when it was asked last: map and questions are read here, from what it said. */
  readonly away: boolean;
  /** The questions as they were found here since. */
  readonly gapsHere: GapList | null;
}

export const noServerMap: ServerMap = {
  map: null,
  request: { viewOptions: {}, part: wholeMap },
  gaps: null,
  away: false,
  gapsHere: null,
};

/** What tells apart the maps of a territory: day, with or without transactions, when it was known so, which part. */
const mapViewOptionsOf = ({ viewOptions, part }: Pick<AppState, 'viewOptions' | 'part'>): string =>
  JSON.stringify([
    viewOptions.at,
    viewOptions.withoutTransactions ?? false,
    viewOptions.known,
    partAsked(part),
  ]);

/** The state with map and questions as they are to be shown: what is known, and what is pending over it. */
export function shown(state: AppState): AppState {
  const { serverMap } = state;
  const map = serverMap.map && mapOnScreen(serverMap.map, state);
  const told = serverMap.gapsHere ?? serverMap.gaps;
  const gaps = told && withPendingAnswers(told, state, map?.day);
  return {
    ...state,
    map: map === state.map.value ? state.map : { ...state.map, value: map },
    gaps: gaps === state.gaps.value ? state.gaps : { ...state.gaps, value: gaps },
  };
}

function mapOnScreen(map: TerritoryMap, state: AppState): TerritoryMap {
  // What waits to be sent is no part of the past.
  if (map.known !== undefined) return map;
  const { request, away } = state.serverMap;
  const pending = withPending(map, { ...state, viewOptions: request.viewOptions });
  return away && !isOfReadingOnScreen(state) && isInSight(state) ? readHere(pending, state) : pending;
}

/** Whether the map that the server told last is of the reading on screen. */
export const isOfReadingOnScreen = (state: AppState): boolean =>
  mapViewOptionsOf(state.serverMap.request) === mapViewOptionsOf(state);

/** The server cannot be reached: where what it told is enough, it is read here meanwhile. */
export const awayFromServer = (state: AppState): AppState =>
  isInSight(state) ? shown({ ...state, serverMap: { ...state.serverMap, away: true } }) : state;

/** It answered: its map, or its questions, stand for themselves again. */
export const backAtServer = (state: AppState, name: 'map' | 'gaps'): AppState =>
  shown({
    ...state,
    serverMap: { ...state.serverMap, ...(name === 'map' ? { away: false } : { gapsHere: null }) },
  });

/** A map came, whole or brought up to date: what it shows by itself is no longer pending. */
export const withMap = (state: AppState, map: TerritoryMap): AppState =>
  shown({
    ...state,
    serverMap: { ...state.serverMap, map, request: { viewOptions: state.viewOptions, part: state.part } },
    outbox: withoutShown(state.outbox, map.territory.id, map.territory.revision),
  });

/**
 * Too much was missed, or the whole graph was restored: the map that comes is taken, be it older than the one known.
 * Where it is, there is nothing left of what this screen did that could be undone.
 */
export function startOver(state: AppState, revision: number): AppState {
  const isOlder = revision < (state.serverMap.map?.territory.revision ?? 0);
  return {
    ...state,
    serverMap: { ...state.serverMap, map: null },
    ...(isOlder && { undo: emptyHistory }),
  };
}

/** What to do with what brings a map up to date: nothing where it is known, read again where one was missed. */
export function takeDelta(
  state: AppState,
  territoryId: string,
  delta: MapDelta,
): 'known' | 'missed' | AppState {
  const { map } = state.serverMap;
  // Of another reading: the one asked for is on its way.
  if (!isOfReadingOnScreen(state)) return 'known';
  if (
    map === null ||
    map.known !== undefined ||
    map.territory.id !== territoryId ||
    delta.to <= map.territory.revision
  )
    return 'known';
  // What is told is of the whole map.
  // Computed places and lands are of one revision: the next has others, or stored ones.
  if (delta.from !== map.territory.revision || map.part !== undefined || map.composed === true)
    return 'missed';
  // The address of the reading is that of another state of the map: read again, it comes whole.
  const told = withMap({ ...state, map: { ...state.map, etag: null } }, applyMapDelta(map, delta));
  return backAtServer(told, 'map');
}
