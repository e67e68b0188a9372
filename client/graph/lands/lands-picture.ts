import type { Point } from '../../../model/drawing/geometry.ts';
import type { DrawnLands } from '../../../model/drawing/lands/draw-lands.ts';
import type { WrittenName } from '../../../model/drawing/lands/land-names.ts';
import type { AskedStrait } from '../../../model/drawing/missing/asked-straits.ts';
import type { FoldedCard } from '../frames/folded-card.ts';

/** Drawing of lands: shapes, names, and figures of the water between. */
export interface LandsPicture extends DrawnLands {
  readonly names: ReadonlyMap<string, WrittenName>;
  /** Size of the letters of names, in units of the map. */
  readonly letters: number;
  /** The figure of a strait, in words. */
  readonly strait: (links: number, expected?: number) => string;
  /** The least letters on the screen, in pixels, and whether a number stands for a name without room. */
  readonly least: LeastLetters;
  /** Folded lands as cards, with where they stand. */
  readonly cards: readonly PlacedCard[];
  /** Straits that a question asks about, by their id: their figures are of the colour of the thread. */
  readonly asked: ReadonlyMap<string, AskedStrait>;
}

/** Least letters of names of lands and of figures of straits, and of both where there is no room otherwise. */
export interface LeastLetters {
  readonly land: number;
  readonly strait: number;
  readonly cramped: number;
  readonly numbers: boolean;
}

export interface PlacedCard extends FoldedCard {
  readonly landId: string;
  readonly at: Point;
  readonly tint: number;
  readonly faded: boolean;
}

export const TITLE_FACE = '"Bricolage Grotesque Variable", "Atkinson Hyperlegible Next Variable", sans-serif';
export const TEXT_FACE = '"Atkinson Hyperlegible Next Variable", sans-serif';

/** Returns a ring as a path for SVG and canvas. */
export const pathOf = (ring: readonly Point[]): string =>
  ring.length === 0 ? '' : `M${ring.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
