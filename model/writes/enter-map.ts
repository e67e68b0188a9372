import { type Edits, type Elements, relationshipKey } from '../elements/elements.ts';

/** Brings actors that wait in the reserve of a territory onto its map: they are linked or made carrier there. */
export function enterMap(state: Elements, territoryId: string, actorIds: readonly string[]): Edits {
  const keys = actorIds.map((actorId) => relationshipKey('ACTS_IN', actorId, territoryId));
  return new Map(
    keys.flatMap((key) => {
      const membership = state.get(key);
      return membership === undefined || membership.onMap === true
        ? []
        : [[key, { ...membership, onMap: true }] as const];
    }),
  );
}
