import type { Identity } from '../../model/contract/access.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { authorize } from './authorize.ts';

/** Returns the visibility of a person; visitors who have not signed in see nothing. */
export function visibilityOf(person: Pick<Identity, 'role' | 'territoryIds'> | null): Visibility {
  if (person === null) return { seesPrivate: false, territoryIds: [] };
  return {
    seesPrivate: authorize(person, 'private.read') === 'allowed',
    territoryIds: person.territoryIds === 'all' ? null : person.territoryIds,
  };
}
