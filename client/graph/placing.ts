import type { Core } from 'cytoscape';
import type { Position } from '../../model/contract/territory.ts';
import { positionsInside } from '../../model/drawing/positions.ts';
import type { Measure } from '../../model/drawing/wrap-label.ts';
import type { PositionBook } from './position-book.ts';
import { droppedActors, type GraphCallbacks, type ScreenRenderInput } from './screen-render-input.ts';

/** Places actors without a position, accepts positions by hand, and reports both for storage. */
export class Placing {
  readonly #cy: Core;
  readonly #measure: Measure;
  readonly #book: PositionBook;
  readonly #callbacks: Pick<GraphCallbacks, 'onPlaced' | 'onMove'>;
  readonly #ending: AbortSignal;

  constructor(
    cy: Core,
    measure: Measure,
    book: PositionBook,
    callbacks: Pick<GraphCallbacks, 'onPlaced' | 'onMove'>,
    ending: AbortSignal,
  ) {
    this.#cy = cy;
    this.#measure = measure;
    this.#book = book;
    this.#callbacks = callbacks;
    this.#ending = ending;
  }

  async layOut(model: ScreenRenderInput, keepPlaced: boolean): Promise<Position[]> {
    const { frameFor, layOutMap } = await import('./layout/lay-out-map.ts');
    const frame = frameFor(this.#cy.width(), this.#cy.height());
    const options = { measure: this.#measure, frame, keepPlaced };
    const positions = await layOutMap(model.map, this.#book.actorsOf(model.map), options, this.#ending);
    this.#book.keep(positions, model.map);
    return positions;
  }

  /** Lays out, or uses plain positions if the module cannot be loaded, until the map is opened again. */
  async layOutOrNot(model: ScreenRenderInput): Promise<void> {
    const positions = await this.layOut(model, true).catch((reason: unknown) => {
      if (this.#ending.aborted) throw reason;
      return null;
    });
    if (positions !== null) this.#callbacks.onPlaced(positions, model.map.territory.id);
  }

  /** Reports computed positions of new actors once: from then on they have one. */
  announce({ map }: ScreenRenderInput, positions: readonly Position[]): void {
    if (positions.length === 0) return;
    this.#book.keep(positions, map);
    this.#callbacks.onPlaced([...positions], map.territory.id);
  }

  /** Keeps dropped actors in place, on the screen at once. */
  dropped(model: ScreenRenderInput, positions: readonly Position[], show: () => void): void {
    const actors = droppedActors(model, positions);
    this.#book.keep(actors, model.map);
    show();
    const own = positionsInside(actors, model.map);
    if (own.length > 0) this.#callbacks.onMove(own);
  }
}
