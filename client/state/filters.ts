import type { CooperationState, Family, Nature } from '../../server/contract/vocabulary.ts';

/** What the map leaves out. An empty list of themes, natures or states leaves nothing out. */
export interface MapFilters {
  readonly hiddenFamilies: readonly Family[];
  readonly themes: readonly string[];
  readonly natures: readonly Nature[];
  readonly states: readonly CooperationState[];
  /** Links below this intensity are not drawn; 0 draws all. */
  readonly fromIntensity: number;
}

export const noFilters: MapFilters = {
  hiddenFamilies: [],
  themes: [],
  natures: [],
  states: [],
  fromIntensity: 0,
};

export const isFiltering = (filters: MapFilters): boolean =>
  filters.hiddenFamilies.length + filters.themes.length + filters.natures.length + filters.states.length >
    0 || filters.fromIntensity > 0;

/** Adds what is absent, removes what is present; order stays stable. */
export const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
