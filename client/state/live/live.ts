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

/** Last data of the server; pending edits are shown on top. */
export interface ServerMap {
  readonly map: TerritoryMap | null;
  /** Query of the map. */
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

/** Identifies the maps of a territory: day, transactions, knowledge, part. */
const mapViewOptionsOf = ({ viewOptions, part }: Pick<AppState, 'viewOptions' | 'part'>): string =>
  JSON.stringify([
    viewOptions.at,
    viewOptions.withoutTransactions ?? false,
    viewOptions.known,
    partAsked(part),
  ]);

/** Returns the state with map and questions as displayed: server data with pending edits. */
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
  // Pending edits are no part of the past.
  if (map.known !== undefined) return map;
  const { request, away } = state.serverMap;
  const pending = withPending(map, { ...state, viewOptions: request.viewOptions });
  return away && !isOfReadingOnScreen(state) && isInSight(state) ? readHere(pending, state) : pending;
}

/** Returns true if the server's last map belongs to the query on screen. */
export const isOfReadingOnScreen = (state: AppState): boolean =>
  mapViewOptionsOf(state.serverMap.request) === mapViewOptionsOf(state);

/** The server cannot be reached: where what it told is enough, it is read here meanwhile. */
export const awayFromServer = (state: AppState): AppState =>
  isInSight(state) ? shown({ ...state, serverMap: { ...state.serverMap, away: true } }) : state;

/** Applies an answer of the server: its map or questions are authoritative again. */
export const backAtServer = (state: AppState, name: 'map' | 'gaps'): AppState =>
  shown({
    ...state,
    serverMap: { ...state.serverMap, ...(name === 'map' ? { away: false } : { gapsHere: null }) },
  });

/** Applies a new or updated map: edits that it contains are no longer pending. */
export const withMap = (state: AppState, map: TerritoryMap): AppState =>
  shown({
    ...state,
    serverMap: { ...state.serverMap, map, request: { viewOptions: state.viewOptions, part: state.part } },
    outbox: withoutShown(state.outbox, map.territory.id, map.territory.revision),
  });

/**
 * Accepts the next map even if older: too much was missed, or the graph was restored. If it is older, this
 * screen's steps cannot be undone.
 */
export function startOver(state: AppState, revision: number): AppState {
  const isOlder = revision < (state.serverMap.map?.territory.revision ?? 0);
  return {
    ...state,
    serverMap: { ...state.serverMap, map: null },
    ...(isOlder && { undo: emptyHistory }),
  };
}

/** Decides on a map update: nothing if known, read again if one was missed. */
export function takeDelta(
  state: AppState,
  territoryId: string,
  delta: MapDelta,
): 'known' | 'missed' | AppState {
  const { map } = state.serverMap;
  // For another query: the requested one is on its way.
  if (!isOfReadingOnScreen(state)) return 'known';
  if (
    map === null ||
    map.known !== undefined ||
    map.territory.id !== territoryId ||
    delta.to <= map.territory.revision
  )
    return 'known';
  // Updates concern the whole map. Computed positions and lands belong to one revision only.
  if (delta.from !== map.territory.revision || map.part !== undefined || map.composed === true)
    return 'missed';
  // The cached tag belongs to another state of the map: the next read is complete.
  const told = withMap({ ...state, map: { ...state.map, etag: null } }, applyMapDelta(map, delta));
  return backAtServer(told, 'map');
}
