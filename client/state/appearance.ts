import { type MapLook, plainLook } from '../../model/contract/map-look.ts';

export {
  type ColourBy,
  drawnAppearance,
  type Focus,
  isMeasure,
  type SizeBy,
  type SizeMeasure,
  showsMeasures,
} from '../../model/contract/map-look.ts';

/** How the map is drawn on this screen; `theme` is what it is now, the person's choice, `system` too, `AppState.theme`. */
export interface Appearance extends MapLook {
  readonly bigScreen: boolean;
}

export const defaultAppearance: Appearance = { ...plainLook, bigScreen: false };

export {
  isFiltering,
  type MapFilters,
  noFilters,
} from '../../model/contract/map-look.ts';

/** Adds what is absent, removes what is present; order stays stable. */
export const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
