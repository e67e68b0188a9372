import type { Sight } from '../../model/elements/visibility/sight.ts';

/** What someone sees, as parameters of a statement. */
export const sightParams = ({ seesPrivate, territoryIds }: Sight) => ({
  seesPrivate,
  territoryIds: territoryIds === null ? null : [...territoryIds],
});
