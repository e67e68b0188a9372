import type { MapActor, TerritoryMap } from '../contract/reading.ts';

/** Actors of the map without a link to another at the day, however light: what `unlinked-actor` asks about, whatever their scale. */
export interface Shore {
  readonly actors: readonly MapActor[];
  /**
   * Actors among these with a line that is no link: wished, promised, in progress, dormant or of unknown
   * state.
   */
  readonly awaitingIds: ReadonlySet<string>;
}

const OVER = new Set(['ended', 'broken', 'absent']);

/** Reads who stands on the shore of a map; nobody where one actor stands alone on it. */
export function shoreOf({
  actors,
  links,
  cooperations,
}: Pick<TerritoryMap, 'actors' | 'links' | 'cooperations'>): Shore {
  const inside = actors.filter(({ outside }) => outside !== true);
  const linked = new Set(links.flatMap(({ actorIds }) => actorIds));
  const ashore = inside.length < 2 ? [] : inside.filter(({ id }) => !linked.has(id));
  const on = new Set(inside.map(({ id }) => id));
  const drawn = new Set(
    cooperations
      .filter(({ state }) => !OVER.has(state))
      .map(({ parties }) => parties.map(({ actorId }) => actorId).filter((id) => on.has(id)))
      .filter(({ length }) => length > 1)
      .flat(),
  );
  return { actors: ashore, awaitingIds: new Set(ashore.map(({ id }) => id).filter((id) => drawn.has(id))) };
}
