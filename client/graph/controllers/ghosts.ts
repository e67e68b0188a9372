import type { Core } from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';
import { svgElement } from '../lands/svg-element.ts';
import { prefersStillness } from './crossfade.ts';

/** Long enough to find two or three people again, and gone before the next sentence. */
const STAYS_MS = 4000;
const FADES_MS = 600;
/** Nearer than that, in pixels of the screen, a symbol covers where it was. */
const SEEN_PX = 28;
/** Maximum number of traces: those of a crowd are a tangle. */
const MOST = 150;

interface Move {
  readonly from: Point;
  readonly to: Point;
}

/** Marks of where actors stood before the map was arranged, each with a thread to where it stands: gone after some seconds. */
export class Ghosts {
  readonly #cy: Core;
  readonly #layer = svgElement('svg', { class: 'ghosts', 'aria-hidden': 'true' });
  readonly #marks = svgElement('g', {});
  #moves: readonly Move[] = [];
  #leaving: ReturnType<typeof setTimeout> | null = null;

  constructor(cy: Core, container: HTMLElement) {
    this.#cy = cy;
    this.#layer.append(this.#marks);
    container.prepend(this.#layer);
    cy.on('viewport resize', () => this.#draw());
  }

  show(moves: readonly Move[]): void {
    this.remove();
    if (moves.length > MOST) return;
    this.#moves = moves;
    this.#draw();
    this.#leaving = setTimeout(() => this.#fade(), STAYS_MS);
  }

  remove(): void {
    if (this.#leaving !== null) clearTimeout(this.#leaving);
    this.#leaving = null;
    this.#moves = [];
    this.#marks.replaceChildren();
  }

  #fade(): void {
    if (prefersStillness()) {
      this.remove();
      return;
    }
    const marks = this.#marks;
    marks.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADES_MS }).onfinish = () => this.remove();
  }

  #draw(): void {
    if (this.#moves.length === 0) return;
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    const onScreen = ({ x, y }: Point): Point => ({ x: x * zoom + pan.x, y: y * zoom + pan.y });
    this.#marks.replaceChildren(
      ...this.#moves.flatMap((move) => {
        const [from, to] = [onScreen(move.from), onScreen(move.to)];
        if (Math.hypot(from.x - to.x, from.y - to.y) < SEEN_PX) return [];
        const at = (value: number): string => value.toFixed(1);
        return [
          svgElement('line', { x1: at(from.x), y1: at(from.y), x2: at(to.x), y2: at(to.y) }),
          svgElement('circle', { cx: at(from.x), cy: at(from.y), r: '9' }),
        ];
      }),
    );
  }
}
