import type { Identity } from '../../contract/access.ts';
import { authorize } from './authorize.ts';

/** What someone may see: what is private to facilitators or not, and of which territories. */
export interface Sight {
  readonly seesPrivate: boolean;
  /** Null for all. */
  readonly territoryIds: readonly string[] | null;
}

/** What is private left out: what a reading gives where nobody says for whom it is. */
export const PUBLIC_SIGHT: Sight = { seesPrivate: false, territoryIds: null };

/** What a person sees; someone who has not signed in sees nothing. */
export function sightOf(person: Pick<Identity, 'role' | 'territoryIds'> | null): Sight {
  if (person === null) return { seesPrivate: false, territoryIds: [] };
  return {
    seesPrivate: authorize(person, 'private.read') === 'allowed',
    territoryIds: person.territoryIds === 'all' ? null : person.territoryIds,
  };
}
