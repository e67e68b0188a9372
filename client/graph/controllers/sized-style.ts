import type { Core } from 'cytoscape';
import { type VisualScale, visualScale } from '../../../model/drawing/visual-scale.ts';
import { stylesheet } from '../stylesheet.ts';

/** The style of the drawing, given again only where theme or sizes are others. */
export class SizedStyle {
  readonly #cy: Core;
  readonly #onSizes: () => void;
  #scale = visualScale(1);
  #givenFor = '';

  /** `onSizes` is called when a new style has changed the size of bodies. */
  constructor(cy: Core, onSizes: () => void) {
    this.#cy = cy;
    this.#onSizes = onSizes;
  }

  get scale(): VisualScale {
    return this.#scale;
  }

  give(theme: 'light' | 'dark', scale: VisualScale): void {
    const key = JSON.stringify([theme, scale]);
    if (key === this.#givenFor) return;
    this.#givenFor = key;
    this.#scale = scale;
    this.#cy.style(stylesheet(theme, scale));
    this.#onSizes();
  }
}
