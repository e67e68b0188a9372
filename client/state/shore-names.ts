import { memoizeByObject } from '../../model/once.ts';
import { shoreOf } from '../../model/readings/shore-reading.ts';
import type { AppState } from './app-state.ts';
import { can } from './me.ts';

/** Narrower screens are phones: what is on them is passed around. */
const PHONE_PX = 600;
const NOBODY: ReadonlySet<string> = new Set();

/** Returns true if unlinked actors are named on this screen: only on a facilitator's desk. */
export const namesShore = ({ appearance }: Pick<AppState, 'appearance'>): boolean =>
  can('map.facilitate') && !appearance.bigScreen && innerWidth > PHONE_PX;

/** Returns the unnamed actors on the map: the same set while the map is the same. */
export const unnamedOnMap = (state: Pick<AppState, 'appearance' | 'map'>): ReadonlySet<string> =>
  state.map.value === null || namesShore(state) ? NOBODY : idsAshore(state.map.value);

const idsAshore = memoizeByObject(
  (map: Parameters<typeof shoreOf>[0]): ReadonlySet<string> =>
    new Set(shoreOf(map).actors.map(({ id }) => id)),
);
