import type { Core } from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';
import type { MapElements } from '../../../model/drawing/map-elements.ts';
import type { Measure } from '../../../model/drawing/wrap-label.ts';
import type { ScreenRenderInput } from '../screen-render-input.ts';
import type { Corners, DrawnLine, PlaceOf } from './bends.ts';
import type { Bodies, LandsLayer } from './lands-layer.ts';
import type { Folding, MapLands } from './map-lands.ts';

/** Lands of a map: their program comes when it is needed, after the first drawing where a map has none. */
export class LaterLands {
  readonly #start: () => Promise<MapLands>;
  #lands: MapLands | null = null;
  #coming: Promise<void> | null = null;
  #asked: { readonly model: ScreenRenderInput; readonly at: ReadonlyMap<string, Point> } | null = null;
  #isRemoved = false;

  constructor(cy: Core, container: HTMLElement, measure: Measure, bodies: Bodies, onChange: () => void) {
    this.#start = async () => {
      const { MapLands } = await import('./map-lands.ts');
      return new MapLands(cy, container, measure, bodies, onChange);
    };
  }

  /** Returns the drawing of lands; null until its module is loaded. */
  get layer(): LandsLayer | null {
    return this.#lands?.layer ?? null;
  }

  /** Resolves when lands can be shown. Without their program, which comes by the network, all else is there. */
  load(): Promise<void> {
    this.#coming ??= this.#start().then(
      (lands) => this.#came(lands),
      (reason: unknown) => {
        console.warn('Lands could not be drawn', reason);
        this.#coming = null;
      },
    );
    return this.#coming;
  }

  update(model: ScreenRenderInput, at: ReadonlyMap<string, Point>): void {
    if (this.#lands !== null) this.#lands.update(model, at);
    else {
      this.#asked = { model, at };
      void this.load();
    }
  }

  bendOf(line: DrawnLine, placeOf: PlaceOf): Corners | null {
    return this.#lands?.bendOf(line, placeOf) ?? null;
  }

  /** Bodies have another size: lines begin beyond them. */
  resized(): void {
    this.#lands?.resized();
  }

  /** Draws unfolded until the module of lands is loaded. */
  fold(model: ScreenRenderInput, elements: MapElements, at: ReadonlyMap<string, Point>): Folding {
    return this.#lands?.fold(model, elements, at) ?? { elements, at };
  }

  cornersOf(model: ScreenRenderInput, at: ReadonlyMap<string, Point>): Point[] {
    return this.#lands?.cornersOf(model, at) ?? [];
  }

  /** Resolves when the lands asked for are shown. */
  async settled(): Promise<void> {
    await this.#coming;
    await this.#lands?.settled();
  }

  remove(): void {
    this.#isRemoved = true;
    this.#lands?.remove();
  }

  #came(lands: MapLands): void {
    if (this.#isRemoved) lands.remove();
    else {
      this.#lands = lands;
      if (this.#asked !== null) lands.update(this.#asked.model, this.#asked.at);
    }
  }
}
