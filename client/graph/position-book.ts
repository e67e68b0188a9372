import type { MapActor, TerritoryMap } from '../../model/contract/reading.ts';
import type { Position } from '../../model/contract/territory.ts';
import type { Point } from '../../model/drawing/geometry.ts';
import { drawLines } from '../../model/drawing/lines.ts';
import { type Placement, placeEverything } from '../../model/drawing/positions.ts';

interface Kept {
  readonly at: Point;
  /** Stored position at that time: a different one now takes precedence. */
  readonly over: string;
}

const stored = ({ x, y }: MapActor): string => `${x},${y}`;

/**
 * Present positions: the stored ones, and over them local moves and layouts until the store has caught up.
 * Otherwise a dropped actor would jump back at each update with its old position.
 */
export class PositionBook {
  readonly #kept = new Map<string, Kept>();
  #cache: { map: TerritoryMap; placement: Placement } | null = null;

  keep(positions: readonly Position[], map: TerritoryMap): void {
    const actors = new Map(map.actors.map((actor) => [actor.id, actor]));
    for (const { actorId, x, y } of positions) {
      const actor = actors.get(actorId);
      if (actor !== undefined) this.#kept.set(actorId, { at: { x, y }, over: stored(actor) });
    }
    this.#cache = null;
  }

  clear(): void {
    this.#kept.clear();
    this.#cache = null;
  }

  /** Returns the actors of a map with their present positions. */
  actorsOf(map: TerritoryMap): MapActor[] {
    return map.actors.map((actor) => {
      const kept = this.#kept.get(actor.id);
      if (kept === undefined) return actor;
      if (kept.over === stored(actor)) return { ...actor, ...kept.at };
      this.#kept.delete(actor.id);
      return actor;
    });
  }

  /**
   * Returns every actor's place on the whole map, whatever the filters hide: filters move nobody. Cached for
   * the last map.
   */
  placementOf(map: TerritoryMap): Placement {
    if (this.#cache?.map === map) return this.#cache.placement;
    const actors = this.actorsOf(map);
    const { lines, hubs } = drawLines(map.cooperations, new Set(actors.map(({ id }) => id)));
    const placement = placeEverything(actors, lines, hubs);
    this.#cache = { map, placement };
    return placement;
  }
}
