import type { TerritoryMap } from '../../model/contract/reading.ts';
import {
  type AppState,
  isSeenByRoom,
  noReadings,
  noServerMap,
  patchState,
  readsOf,
  seesPrivate,
  store,
} from '../state/index.ts';
import { followOnScreen } from './live.ts';
import { abandonReadings, loadReadings } from './load.ts';

/**
 * Reads the territory as everyone sees it while its map is on a big screen, and as the person sees it afterwards. A map
 * that shows something private leaves the screen at once.
 */
export function followBigScreen(): void {
  let wasSeen = isSeenByRoom(store.get());
  store.subscribe(() => {
    const state = store.get();
    const isSeen = isSeenByRoom(state);
    if (isSeen === wasSeen) return;
    wasSeen = isSeen;
    if (seesPrivate(state)) readAs(isSeen, state);
  });
}

function readAs(isSeen: boolean, { territoryId, map, view }: AppState): void {
  if (territoryId === null) return;
  const isOpen = !isSeen || map.value === null || !showsPrivate(map.value);
  if (!isOpen) {
    abandonReadings();
    patchState({ ...noReadings, serverMap: noServerMap });
  }
  followOnScreen();
  void loadReadings(readsOf(view));
}

const showsPrivate = ({ actors, reserve, cooperations }: TerritoryMap): boolean =>
  [...actors, ...reserve, ...cooperations].some((one) => one.private === true);
