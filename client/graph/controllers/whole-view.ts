import type { Core } from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';
import { fittingView, framedView, goTo, sameView, stopGliding, type View, viewAhead } from './viewport.ts';

/** Nearer to an edge than this, an actor and its name are not well seen. */
const EDGE = { side: 48, top: 44 };
/** Margins of coasts, which have no name next to them. */
const COAST_EDGE = { side: 4, top: 4 };
/** In a frame of its own a map reaches as far as the screen. */
const NO_EDGE = { side: 0, top: 0 };
type Edge = typeof EDGE;

/** The view that shows everything: it does so in a window of another size too, until somebody pans or zooms. */
export class WholeView {
  readonly #cy: Core;
  readonly #points: () => readonly Point[];
  /** Corners of what stands around the points: coasts. */
  readonly #coasts: () => readonly Point[];
  /** Height of what stands at the foot of the screen, in pixels. */
  readonly #foot: () => number;
  /** Whether the map was placed for this screen: then its frame is among the points. */
  readonly #isFramed: () => boolean;
  /** Width of the right edge that a panel lies over, in pixels. */
  readonly #covered: () => number;
  #fitted: View | null = null;
  #above = 0;
  #beside = 0;

  constructor(
    cy: Core,
    shown: {
      readonly points: () => readonly Point[];
      readonly coasts: () => readonly Point[];
      readonly foot: () => number;
      readonly isFramed: () => boolean;
      readonly covered: () => number;
    },
  ) {
    this.#cy = cy;
    this.#points = shown.points;
    this.#coasts = shown.coasts;
    this.#foot = shown.foot;
    this.#isFramed = shown.isFramed;
    this.#covered = shown.covered;
    // Panning or zooming cancels an animation, which would undo it.
    cy.on('scrollzoom pinchzoom dragpan', () => stopGliding(cy));
  }

  fit(glide: boolean): void {
    this.#fit(glide, this.#foot());
  }

  #fit(glide: boolean, foot: number): void {
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    this.#above = foot;
    this.#beside = this.#covered();
    this.#fitted = this.#isFramed()
      ? framedView([...this.#points(), ...this.#coasts()], width, height)
      : fittingView(this.#points(), width - this.#beside, height, undefined, this.#coasts(), this.#above);
    goTo(this.#cy, this.#fitted, glide);
    // The footer depends on the zoom: a smaller map can make it higher, a higher one never lower.
    const now = this.#foot();
    if (!glide && now > foot) this.#fit(false, now);
  }

  /** Adjusts a whole view to the height of its footer. */
  followFoot(): void {
    if (this.#foot() !== this.#above && this.isWhole) this.fit(false);
  }

  /** Gives a whole view the width that a closed panel covered. */
  panelClosed(): void {
    if (this.#beside > 0 && this.isWhole) this.fit(true);
  }

  /** Extends a whole view to newcomers and moved actors; resolves when they are visible. */
  async follow(): Promise<void> {
    if (!this.isWhole) return;
    if (!this.#isFramed() && !this.#isAnyBeyond(this.#points(), EDGE)) return;
    this.fit(true);
    do await new Promise(requestAnimationFrame);
    while (this.#cy.animated());
  }

  /** Extends a whole view to new coasts. */
  followCoasts(): void {
    if (!this.isWhole) return;
    const edge = this.#isFramed() ? NO_EDGE : COAST_EDGE;
    if (this.#isAnyBeyond(this.#coasts(), edge)) this.fit(false);
  }

  #isAnyBeyond(points: readonly Point[], { side, top }: Edge): boolean {
    const { zoom, pan } = viewAhead(this.#cy);
    const [right, bottom] = [this.#cy.width() - this.#covered() - side, this.#cy.height() - side];
    return points.some((point) => {
      const [x, y] = [point.x * zoom + pan.x, point.y * zoom + pan.y];
      return x < side || x > right || y < top || y > bottom;
    });
  }

  /** Whether everything was shown, and nobody has panned or zoomed since. */
  get isWhole(): boolean {
    return this.#fitted !== null && sameView(this.#fitted, this.#cy);
  }

  resized(): void {
    const whole = this.isWhole;
    this.#cy.resize();
    if (whole) this.fit(false);
  }
}
