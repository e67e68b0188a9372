import type { Core } from 'cytoscape';
import type { Point } from '../geometry.ts';
import { fittingView, goTo, sameView, type View } from './viewport.ts';

/** The view that shows everything: it does so in a window of another size too, until somebody pans or zooms. */
export class WholeView {
  readonly #cy: Core;
  readonly #points: () => readonly Point[];
  #fitted: View | null = null;

  constructor(cy: Core, points: () => readonly Point[]) {
    this.#cy = cy;
    this.#points = points;
  }

  fit(glide: boolean): void {
    this.#fitted = fittingView(this.#points(), this.#cy.width(), this.#cy.height());
    goTo(this.#cy, this.#fitted, glide);
  }

  resized(): void {
    const whole = this.#fitted !== null && sameView(this.#fitted, this.#cy);
    this.#cy.resize();
    if (whole) this.fit(false);
  }
}
