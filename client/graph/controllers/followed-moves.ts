import type { Core } from 'cytoscape';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { Ghosts } from './ghosts.ts';
import { ARRANGING_MS, glideTo } from './motion.ts';

/**
 * Brings nodes where they belong: at once where they make room, slowly and with traces of where they were where the map was
 * arranged or its lands changed, so that people follow.
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

  /** Arranging was asked for here: whoever moves next moves by that. */
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
