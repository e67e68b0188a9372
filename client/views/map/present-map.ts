import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { type AppState, can, comparedMaps, pastMoment } from '../../state/index.ts';

/** Returns the whole present map, if a facilitator is looking at it; else null. */
export function presentMap(state: AppState): TerritoryMap | null {
  const map = state.map.value;
  const isNow = pastMoment(state) === null && comparedMaps(state) === null && state.film === null;
  const isWhole = map !== null && map.part === undefined && state.viewOptions.at === undefined;
  return isNow && isWhole && state.view === 'map' && can('map.facilitate') ? map : null;
}
