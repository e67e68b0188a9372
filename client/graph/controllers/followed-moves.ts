import type { Core } from 'cytoscape';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { Ghosts } from './ghosts.ts';
import { ARRANGING_MS, glideTo } from './motion.ts';

/**
 * Moves nodes to their positions: at once if they make room; slowly and with traces if the map was arranged
 * or its lands changed, so that people can follow.
 */
export class FollowedMoves {
  readonly #cy: Core;
  readonly #ghosts: Ghosts;
  #isArranging = false;
  #lands: string | null = null;

  constructor(cy: Core, container: HTMLElement) {
    this.#cy = cy;
    this.#ghosts = new Ghosts(cy, container);
  }

  /** Marks the next moves as caused by an arrangement requested here. */
  arranging(is: boolean): void {
    this.#isArranging = is;
  }

  /** To be called for each map that is shown: other lands than before are an arrangement too. */
  heed({ lands = [] }: TerritoryMap): void {
    const ids = lands.map(({ id }) => id).join(' ');
    if (this.#lands !== null && this.#lands !== ids) this.#isArranging = true;
    this.#lands = ids;
  }

  glide(moves: readonly (readonly [string, Point])[]): Promise<void> {
    if (!this.#isArranging) return glideTo(this.#cy, moves);
    this.#isArranging = false;
    const from = moves.map(([id, to]) => ({ from: { ...this.#cy.getElementById(id).position() }, to }));
    return glideTo(this.#cy, moves, ARRANGING_MS).then(() => this.#ghosts.show(from));
  }

  stop(): void {
    this.#ghosts.remove();
  }
}
