import type cytoscape from 'cytoscape';

/** Time without movement after which the map counts as still. */
const STILL_MS = 140;

/** Calls back when pan, zoom or resize has come to rest: what costs time waits until then. */
export class Stillness {
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #onStill: () => void;

  constructor(cy: cytoscape.Core, onStill: () => void) {
    this.#onStill = onStill;
    cy.on('viewport resize', () => this.wait());
  }

  wait(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#onStill();
    }, STILL_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
