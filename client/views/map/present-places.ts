import { readPositions } from '../../../model/contract/endpoints/index.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { call } from '../../api/call.ts';

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/**
 * Puts present positions on a map of the past; only departed actors keep their former ones. For a page opened
 * in the past, present positions are loaded once.
 */
export class PresentPlaces {
  readonly #arrived: () => void;
  readonly #placed = new WeakMap<TerritoryMap, TerritoryMap>();
  #territoryId = '';
  #places: Places | null = null;
  #asked = '';

  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /** Returns the map to draw; null until positions are known. */
  on(map: TerritoryMap): TerritoryMap | null {
    if (map.known === undefined) {
      this.#keep(map.territory.id, map.actors);
      return map;
    }
    if (this.#places === null || this.#territoryId !== map.territory.id) {
      void this.#ask(map.territory.id);
      return null;
    }
    const known = this.#placed.get(map);
    if (known !== undefined) return known;
    const places = this.#places;
    const placed = { ...map, actors: map.actors.map((actor) => ({ ...actor, ...places.get(actor.id) })) };
    this.#placed.set(map, placed);
    return placed;
  }

  #keep(territoryId: string, actors: readonly Pick<MapActor, 'id' | 'x' | 'y'>[]): void {
    this.#territoryId = territoryId;
    this.#places = new Map(
      actors.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [[id, { x, y }]])),
    );
  }

  async #ask(territoryId: string): Promise<void> {
    if (this.#asked === territoryId) return;
    this.#asked = territoryId;
    const answer = await call(readPositions, { params: { territoryId } }).catch(() => ({ positions: [] }));
    this.#keep(
      territoryId,
      answer.positions.map(({ actorId, ...place }) => ({ id: actorId, ...place })),
    );
    this.#asked = '';
    this.#arrived();
  }
}
