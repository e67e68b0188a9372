import type { Core } from 'cytoscape';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { prefersStillness } from './crossfade.ts';

/** More links at once come from a file: nobody looks for one of them. */
const AT_MOST = 6;
const SHOWN_MS = 2_400;
const OPACITY = 0.35;

/** Points out links that were just noted, so that a room sees where they are. */
export class NewLinks {
  readonly #cy: Core;
  #map: TerritoryMap | null = null;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /**
   * Points out links that came with a map. The first map, another day and a change of filters bring links that are
   * not new.
   *
   * @param width Width of the mark beside a line, in map units.
   */
  heed(
    map: TerritoryMap,
    ids: readonly string[],
    { colour, width }: { colour: string; width: number },
  ): void {
    const before = this.#map;
    this.#map = map;
    if (before === null || before === map || !isSameView(before, map)) return;
    if (ids.length === 0 || ids.length > AT_MOST) return;
    const wanted = new Set(ids);
    const links = this.#cy.edges().filter((edge) => wanted.has(edge.id()));
    links.style({ 'underlay-color': colour, 'underlay-opacity': OPACITY, 'underlay-padding': width });
    const end = (): void => {
      for (const name of ['underlay-color', 'underlay-opacity', 'underlay-padding']) links.removeStyle(name);
    };
    if (prefersStillness()) setTimeout(end, SHOWN_MS);
    else
      links.animate(
        { style: { 'underlay-opacity': 0 } },
        { duration: SHOWN_MS, easing: 'ease-in', complete: end },
      );
  }
}

const isSameView = (a: TerritoryMap, b: TerritoryMap): boolean =>
  a.territory.id === b.territory.id && a.day === b.day;
