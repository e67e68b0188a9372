import type cytoscape from 'cytoscape';
import { PALETTE } from '../../../model/drawing/appearance.ts';
import type { Theme } from '../../../model/drawing/colours.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { RubberLine } from './rubber-line.ts';
import { setClass } from './set-class.ts';

/** Nearer than this to an actor's outline, in pixels, counts as on it: links are drawn with unsteady hands too. */
const REACH = 14;

/** Drawing a link: from an actor, with a rubber line, to the next actor tapped or dropped on. */
export class LinkDrawing {
  readonly #cy: cytoscape.Core;
  readonly #container: HTMLElement;
  readonly #theme: () => Theme;
  readonly #onLink: (fromId: string, toId: string) => void;
  #fromId: string | null = null;
  #rubber: RubberLine | null = null;
  #dragged = false;

  constructor(
    cy: cytoscape.Core,
    container: HTMLElement,
    theme: () => Theme,
    onLink: (fromId: string, toId: string) => void,
  ) {
    this.#cy = cy;
    this.#container = container;
    this.#theme = theme;
    this.#onLink = onLink;
    cy.on('tapstart', 'node.actor', (event) => {
      if (event.originalEvent.altKey) this.#startDrag(event.target.id());
    });
    cy.on('mousemove tapdrag', (event) => this.#follow(event.renderedPosition));
    cy.on('tapend', (event) => {
      if (this.#dragged) this.finishAt(event.renderedPosition);
    });
  }

  get active(): boolean {
    return this.#fromId !== null;
  }

  start(fromId: string): void {
    this.stop();
    const from = this.#cy.getElementById(fromId);
    if (from.empty()) return;
    this.#fromId = fromId;
    from.addClass('link-from');
    this.#rubber = new RubberLine(this.#container);
    this.#container.style.cursor = 'crosshair';
    window.addEventListener('keydown', this.#giveUp, true);
  }

  /** Ends the link on the actor at a point; on nobody, or the actor itself, ends without a link. */
  finishAt(at: Point): void {
    const fromId = this.#fromId;
    const toId = this.#actorAt(at);
    this.stop();
    if (fromId !== null && toId !== null && toId !== fromId) this.#onLink(fromId, toId);
  }

  stop(): void {
    this.#cy.nodes('.link-from, .link-to').removeClass('link-from link-to');
    this.#rubber?.remove();
    this.#rubber = null;
    this.#fromId = null;
    this.#container.style.cursor = '';
    window.removeEventListener('keydown', this.#giveUp, true);
    if (this.#dragged) {
      this.#cy.autoungrabify(false);
      this.#cy.userPanningEnabled(true);
    }
    this.#dragged = false;
  }

  readonly #giveUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The screen's own Escape would step back from the selection as well.
    event.stopPropagation();
    this.stop();
  };

  #startDrag(fromId: string): void {
    this.start(fromId);
    this.#dragged = true;
    this.#cy.autoungrabify(true);
    this.#cy.userPanningEnabled(false);
  }

  #follow(at: Point): void {
    if (this.#fromId === null || this.#rubber === null) return;
    const from = this.#cy.getElementById(this.#fromId);
    const toId = this.#actorAt(at);
    this.#cy.nodes('.link-to').forEach((node) => {
      if (node.id() !== toId) node.removeClass('link-to');
    });
    if (toId !== null && toId !== this.#fromId) setClass(this.#cy.getElementById(toId), 'link-to', true);
    const to = toId === null ? at : this.#cy.getElementById(toId).renderedPosition();
    this.#rubber.draw(from.renderedPosition(), to, PALETTE[this.#theme()].action);
  }

  #actorAt(at: Point): string | null {
    let nearest: string | null = null;
    let best = REACH;
    this.#cy.nodes('.actor').forEach((node) => {
      const { x, y } = node.renderedPosition();
      const beyond = Math.hypot(x - at.x, y - at.y) - node.renderedWidth() / 2;
      if (beyond < best) [nearest, best] = [node.id(), beyond];
    });
    return nearest;
  }
}
