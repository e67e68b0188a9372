import type { Visibility } from '../../model/elements/visibility/visibility.ts';

/** What someone sees, as parameters of a statement. */
export const visibilityParams = ({ seesPrivate, territoryIds }: Visibility) => ({
  seesPrivate,
  territoryIds: territoryIds === null ? null : [...territoryIds],
});
