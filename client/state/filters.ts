export {
  isFiltering,
  type MapFilters,
  noFilters,
} from '../../model/contract/map-look.ts';

/** Adds what is absent, removes what is present; order stays stable. */
export const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
