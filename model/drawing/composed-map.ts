import { COMPOSED_FROM, DRAWN_AT_MOST } from '../contract/map-part.ts';
import type { LandFact } from '../elements/facts.ts';
import { System } from '../elements/system.ts';
import type { Arrangement } from './arrange.ts';

/** Whether a map has actors and none of them has a place: such a map is composed before it is drawn. */
export const isWithoutPlaces = ({ actors }: Pick<System, 'actors'>): boolean =>
  actors.size > 0 && [...actors.values()].every(({ x, y }) => x === undefined || y === undefined);

/**
 * Returns true if a map is composed for its reader: nobody has a position, and it is neither tiny nor drawn in
 * parts.
 */
export const isToCompose = (system: Pick<System, 'actors'>): boolean =>
  isWithoutPlaces(system) && system.actors.size >= COMPOSED_FROM && system.actors.size <= DRAWN_AT_MOST;

/**
 * Applies an arrangement to a map without positions or lands. Lands are numbered by the arrangement: an id
 * made from an actor would reveal it.
 */
export function composedSystem({ facts, reading }: System, { positions, lands }: Arrangement): System {
  const places = new Map(positions.map(({ actorId, x, y }) => [actorId, { x, y }]));
  return new System(
    {
      ...facts,
      composed: true,
      actors: facts.actors.map((actor) => ({ ...actor, ...places.get(actor.id) })),
      lands: lands.map(
        ({ actorIds, x, y }, i): LandFact => ({
          id: `composed-${i + 1}`,
          actorIds: [...actorIds],
          ...(x !== undefined && y !== undefined && { x, y }),
        }),
      ),
    },
    reading,
  );
}
