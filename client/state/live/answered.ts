import type { GapList } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { AppState } from '../app-state.ts';
import { type Loadable, loaded, unchanged } from '../loadable.ts';
import { isInSight } from './in-sight.ts';
import { awayFromServer, backAtServer, isOfReadingOnScreen, shown, withMap } from './live.ts';

/** The slices of the state that hold something read from the API. */
export type LoadableName = {
  [Name in keyof AppState]-?: AppState[Name] extends Loadable<unknown> ? Name : never;
}[keyof AppState];

/** Result of a request. `kept`: from this device's cache, without an answer. */
interface Answered {
  readonly notModified: boolean;
  readonly value: unknown;
  readonly etag: string | null;
  readonly kept?: boolean;
}

/** Returns the state with one slice changed by a function. */
export const withSlice = (
  state: AppState,
  name: LoadableName,
  change: (known: Loadable<unknown>) => Loadable<unknown>,
): AppState => ({ ...state, [name]: change(state[name]) });

/** Applies an answer; for the map and its questions also the server's reachability. */
export function withAnswer(state: AppState, name: LoadableName, answer: Answered): AppState {
  const { value, etag, kept, notModified } = answer;
  if (kept) return withKept(state, name, value);
  const next = notModified ? withSlice(state, name, unchanged) : received(state, name, loaded(value, etag));
  return name === 'map' || name === 'gaps' ? backAtServer(next, name) : next;
}

/** Applies a cached answer; a known map is newer. */
function withKept(state: AppState, name: LoadableName, value: unknown): AppState {
  const isNewer = name === 'map' && isInSight(state);
  // It is no answer to be asked about again.
  const next = isNewer ? withSlice(state, name, unchanged) : received(state, name, loaded(value, null));
  return name === 'map' || name === 'gaps' ? awayFromServer(next) : next;
}

/** Applies received data; map and questions get pending edits on top. */
function received(state: AppState, name: LoadableName, came: Loadable<unknown>): AppState {
  if (name === 'map') {
    const map = came.value as TerritoryMap;
    const newer = state.serverMap.map?.territory;
    const hasSameViewOptions = isOfReadingOnScreen(state);
    // Brought up to date by the stream while this was being read: older than what is known.
    if (newer?.id === map.territory.id && newer.revision > map.territory.revision && hasSameViewOptions)
      return { ...state, map: unchanged(state.map) };
    return withMap({ ...state, map: { ...(came as AppState['map']), value: state.map.value } }, map);
  }
  if (name === 'gaps')
    return shown({
      ...state,
      gaps: { ...(came as AppState['gaps']), value: state.gaps.value },
      serverMap: { ...state.serverMap, gaps: came.value as GapList },
    });
  return { ...state, [name]: came };
}
