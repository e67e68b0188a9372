import type { Box, Point } from '../../model/drawing/geometry.ts';
import { symbolId } from '../../model/drawing/lands/symbol-id.ts';
import { type MapElements, mapElements } from '../../model/drawing/map-elements.ts';
import type { GraphModel } from './graph-model.ts';
import type { LandsLayer } from './lands/lands-layer.ts';
import type { Folding, MapLands } from './lands/map-lands.ts';
import type { PositionBook } from './position-book.ts';

/** What is asked of lands: folded ones are symbols of their own. */
interface Lands extends Pick<MapLands, 'fold'> {
  readonly layer: LandsLayer | null;
}

/** What a model draws and where all of it stands, worked out once a model. */
export class DrawnModel {
  readonly #book: PositionBook;
  readonly #lands: Lands;
  #elements: { readonly model: GraphModel; readonly elements: MapElements } | null = null;
  #folding: (Folding & { readonly key: readonly unknown[] }) | null = null;

  constructor(book: PositionBook, lands: Lands) {
    this.#book = book;
    this.#lands = lands;
  }

  of(model: GraphModel): Folding {
    if (this.#elements?.model !== model) this.#elements = { model, elements: mapElements(model) };
    const { elements } = this.#elements;
    const { at } = this.#book.placementOf(model.map);
    const key = [elements, at, this.#lands.layer];
    if (this.#folding === null || key.some((part, i) => part !== this.#folding?.key[i]))
      this.#folding = { ...this.#lands.fold(model, elements, at), key };
    return this.#folding;
  }

  /** Where everything drawn belongs: nodes on their way are counted where they go. */
  points(model: GraphModel): Point[] {
    const { elements, at } = this.of(model);
    return elements.nodes.flatMap(({ id }) => at.get(id) ?? []);
  }

  /** The bodies of all that is drawn, where they belong, so many times as large as they are given. */
  bodies(model: GraphModel, times: number): Box[] {
    const { elements, at } = this.of(model);
    return elements.nodes.flatMap(({ id, body }) => {
      const point = at.get(id);
      const half = { halfWidth: (body.width * times) / 2, halfHeight: (body.height * times) / 2 };
      return point === undefined ? [] : [{ ...point, ...half }];
    });
  }

  /** The id under which an actor is drawn: its own, or that of the land it is folded into. */
  idOf({ map }: GraphModel, actorId: string): string {
    const folded = this.#folding?.elements.nodes.every(({ id }) => id !== actorId) ?? false;
    const land = folded ? map.lands?.find(({ actorIds }) => actorIds.includes(actorId)) : undefined;
    return land === undefined ? actorId : symbolId(land.id);
  }
}
