import type { MapPicture } from '../../contract/comparison.ts';
import { DRAWN_AT_MOST } from '../../contract/map-part.ts';
import type { System } from '../../elements/system.ts';

/**
 * Builds a map of a system for small drawings: positioned actors, and links of any intensity; empty if there
 * are too many actors.
 */
export function mapPicture(system: System): MapPicture {
  if (system.actors.size > DRAWN_AT_MOST) return { actors: [], links: [], unplaced: system.actors.size };
  const placed = [...system.actors.values()].flatMap(({ id, x, y, family }) =>
    x === undefined || y === undefined ? [] : [{ id, x, y, family }],
  );
  const ranks = new Map(placed.map(({ id }, rank) => [id, rank]));
  return {
    actors: placed.map(({ x, y, family }) => ({ x, y, family })),
    links: [...system.weakLinks.values()].flatMap(({ actorIds: [a, b], intensity }) => {
      const [from, to] = [ranks.get(a), ranks.get(b)];
      return from === undefined || to === undefined ? [] : [{ ends: [from, to], intensity }];
    }),
    unplaced: system.actors.size - placed.length,
  };
}
