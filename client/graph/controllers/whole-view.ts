import type { Core } from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';
import { fittingView, goTo, sameView, TOOLS_PX, type View, viewAhead } from './viewport.ts';

/** Nearer to an edge than this, or under the tools, an actor and its name are not well seen. */
const EDGE = { side: 48, top: 88 };

/** The view that shows everything: it does so in a window of another size too, until somebody pans or zooms. */
export class WholeView {
  readonly #cy: Core;
  readonly #points: () => readonly Point[];
  /** Corners of what stands around the points: coasts. */
  readonly #coasts: () => readonly Point[];
  #fitted: View | null = null;

  constructor(cy: Core, points: () => readonly Point[], coasts: () => readonly Point[]) {
    this.#cy = cy;
    this.#points = points;
    this.#coasts = coasts;
  }

  fit(glide: boolean): void {
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    this.#fitted = fittingView(this.#points(), width, height, undefined, this.#coasts());
    goTo(this.#cy, this.#fitted, glide);
  }

  /** Where everything was shown, whoever came or moved is too; resolves when they are. */
  async follow(): Promise<void> {
    if (this.#fitted === null || !sameView(this.#fitted, this.#cy)) return;
    if (!this.#points().some((point) => this.#isBeyond(point))) return;
    this.fit(true);
    do await new Promise(requestAnimationFrame);
    while (this.#cy.animated());
  }

  /** Where everything was shown, so are the coasts that came to stand around it. */
  followCoasts(): void {
    if (this.#fitted === null || !sameView(this.#fitted, this.#cy)) return;
    const { zoom, pan } = viewAhead(this.#cy);
    const isHidden = this.#coasts().some(({ x, y }) => {
      const [left, top] = [x * zoom + pan.x, y * zoom + pan.y];
      return left < 4 || left > this.#cy.width() - 4 || top < TOOLS_PX || top > this.#cy.height() - 4;
    });
    if (isHidden) this.fit(false);
  }

  #isBeyond(point: Point): boolean {
    const { zoom, pan } = viewAhead(this.#cy);
    const [x, y] = [point.x * zoom + pan.x, point.y * zoom + pan.y];
    const [right, bottom] = [this.#cy.width() - EDGE.side, this.#cy.height() - EDGE.side];
    return x < EDGE.side || x > right || y < EDGE.top || y > bottom;
  }

  resized(): void {
    const whole = this.#fitted !== null && sameView(this.#fitted, this.#cy);
    this.#cy.resize();
    if (whole) this.fit(false);
  }
}
