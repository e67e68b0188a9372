import type { ElementIndex } from './element-index.ts';

/** Those of these actors that act somewhere, and only in territories neither above nor below one; ascending. */
export function actingElsewhere(
  index: ElementIndex,
  territoryId: string,
  actorIds: Iterable<string>,
): string[] {
  const near = new Set([
    ...reached(territoryId, (id) => index.from('PART_OF', id).map(({ toId }) => toId)),
    ...reached(territoryId, (id) => index.to('PART_OF', id).map((tie) => tie.id)),
  ]);
  return [...actorIds]
    .filter((actorId) => {
      const places = index.from('ACTS_IN', actorId);
      return places.length > 0 && !places.some(({ toId }) => near.has(toId));
    })
    .sort();
}

/** Where one comes step by step, where it begins included. */
function reached(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([start]);
  // A set is gone through with what is added meanwhile.
  for (const id of found) for (const further of next(id)) found.add(further);
  return found;
}
