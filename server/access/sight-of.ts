import type { Identity } from '../../model/contract/access.ts';
import type { Sight } from '../../model/elements/visibility/sight.ts';
import { authorize } from './authorize.ts';

/** What a person sees; someone who has not signed in sees nothing. */
export function sightOf(person: Pick<Identity, 'role' | 'territoryIds'> | null): Sight {
  if (person === null) return { seesPrivate: false, territoryIds: [] };
  return {
    seesPrivate: authorize(person, 'private.read') === 'allowed',
    territoryIds: person.territoryIds === 'all' ? null : person.territoryIds,
  };
}
