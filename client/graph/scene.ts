import type { Box, Point } from '../../model/drawing/geometry.ts';
import { symbolId } from '../../model/drawing/lands/symbol-id.ts';
import { type MapElements, mapElements } from '../../model/drawing/map-elements.ts';
import type { LandsLayer } from './lands/lands-layer.ts';
import type { Folding, MapLands } from './lands/map-lands.ts';
import type { PositionBook } from './position-book.ts';
import type { ScreenRenderInput } from './screen-render-input.ts';

/** Functions needed of lands: folded ones are symbols of their own. */
interface Lands extends Pick<MapLands, 'fold'> {
  readonly layer: LandsLayer | null;
}

/** Drawn elements of a model with their positions, computed once a model. */
export class RenderScene {
  readonly #book: PositionBook;
  readonly #lands: Lands;
  #elements: { readonly model: ScreenRenderInput; readonly elements: MapElements } | null = null;
  #folding: (Folding & { readonly key: readonly unknown[] }) | null = null;

  constructor(book: PositionBook, lands: Lands) {
    this.#book = book;
    this.#lands = lands;
  }

  of(model: ScreenRenderInput): Folding {
    if (this.#elements?.model !== model) this.#elements = { model, elements: mapElements(model) };
    const { elements } = this.#elements;
    const { at } = this.#book.placementOf(model.map);
    const key = [elements, at, this.#lands.layer];
    if (this.#folding === null || key.some((part, i) => part !== this.#folding?.key[i]))
      this.#folding = { ...this.#lands.fold(model, elements, at), key };
    return this.#folding;
  }

  /** Returns the target positions of everything drawn, also for moving nodes. */
  points(model: ScreenRenderInput): Point[] {
    const { elements, at } = this.of(model);
    return elements.nodes.flatMap(({ id }) => at.get(id) ?? []);
  }

  /** Returns the bodies of everything drawn, at their target positions, scaled. */
  bodies(model: ScreenRenderInput, times: number): Box[] {
    const { elements, at } = this.of(model);
    return elements.nodes.flatMap(({ id, body }) => {
      const point = at.get(id);
      const half = { halfWidth: (body.width * times) / 2, halfHeight: (body.height * times) / 2 };
      return point === undefined ? [] : [{ ...point, ...half }];
    });
  }

  /** Returns the drawn id of an actor: its own, or that of its folded land. */
  idOf({ map }: ScreenRenderInput, actorId: string): string {
    const folded = this.#folding?.elements.nodes.every(({ id }) => id !== actorId) ?? false;
    const land = folded ? map.lands?.find(({ actorIds }) => actorIds.includes(actorId)) : undefined;
    return land === undefined ? actorId : symbolId(land.id);
  }
}
