import type { Elements } from '../../elements/elements.ts';
import { namesToErase, withoutSignature } from './erased-words.ts';
import { cooperationsToErase, elementsWithout } from './without-erased.ts';

/** Actors and accounts that were erased since a state, with the names that they bore in it. */
export interface ErasedSince {
  readonly actorIds: ReadonlySet<string>;
  readonly actorNames: readonly string[];
  readonly accountNames: readonly string[];
}

/**
 * Removes erased actors and accounts from an older state: elements, names in texts of others, signatures. Actors that withdrew go too; their names stay in texts, as they do on the map.
 */
export function withoutErasedSince(
  elements: Elements,
  { actorIds, actorNames, accountNames }: ErasedSince,
  withdrawn: ReadonlySet<string>,
): Elements {
  const gone = new Set([...actorIds, ...withdrawn]);
  const left = elementsWithout(elements, {
    actorIds: gone,
    cooperationIds: cooperationsToErase(gone, elements, []),
    ficheIds: new Set(),
    names: namesToErase(actorNames),
  });
  return accountNames.reduce(withoutSignature, left);
}
