import type { Evidence } from '../../server/contract/gap.ts';
import type { MeasureReading } from '../../server/contract/measures.ts';
import type { TerritoryMap } from '../../server/contract/reading.ts';
import type { Position } from '../../server/contract/territory.ts';
import type { Appearance } from '../state/appearance.ts';
import type { Marks } from '../state/compare/united-map.ts';
import type { MapFilters } from '../state/filters.ts';
import type { Selection } from '../state/selection.ts';

/** All the drawing depends on: the same model draws the same map. */
export interface GraphModel {
  readonly map: TerritoryMap;
  readonly selection: Selection;
  /** Evidence of the gap on screen: the rest fades, missing pairs become ghost links. */
  readonly lit: Evidence | null;
  readonly filters: MapFilters;
  readonly appearance: Appearance;
  /** Where the map is of two moments: what came, left, grew or faded; nobody is moved on it. */
  readonly marks?: Marks | null;
  /** Funding and commissions are left out, as the reading asks. */
  readonly withoutTransactions?: boolean;
  /** What sizes and colours show, where the look asks for it and it has come. */
  readonly measures?: MeasureReading | null;
  /** The actors of a perimeter: the others stand back. */
  readonly within?: ReadonlySet<string> | null;
}

/** What the drawing tells the screen; it never changes the data by itself. */
export interface GraphCallbacks {
  readonly onSelect: (selection: Selection) => void;
  /** Actors dropped by hand, at the end of the gesture. */
  readonly onMove: (positions: Position[]) => void;
  readonly onAddActorAt: (x: number, y: number) => void;
  readonly onLink: (fromId: string, toId: string) => void;
  /** Positions found for actors that had none: to be stored with `onlyUnset`. */
  readonly onPlaced: (positions: Position[], territoryId: string) => void;
}

/** Words and choices of a picture to download. */
export interface PngOptions {
  readonly title: string;
  readonly day: string;
  /** Lines of the legend, in the order shown. */
  readonly legend: readonly LegendEntry[];
  readonly sentence: string;
  readonly scale?: 2 | 3;
}

/** One line of a legend: an actor's look, or a link's. */
export type LegendEntry =
  | {
      readonly kind: 'actor';
      readonly label: string;
      readonly colour: string;
      readonly shape: string;
      readonly icon?: string;
    }
  | {
      readonly kind: 'link';
      readonly label: string;
      readonly colour: string;
      readonly width: number;
      readonly dashed?: boolean;
    };

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The drawing, as the screen drives it. */
export interface GraphHandle {
  update(model: GraphModel): void;
  fit(): void;
  centreOn(actorIds: readonly string[]): void;
  /** Lays everything out anew; resolves with the new positions, already on screen. */
  arrange(): Promise<Position[]>;
  /** The next actor tapped is linked from this one; Escape or a tap beside gives up. */
  startLink(fromActorId: string): void;
  /** The actor an arrow key leads to, or null at the edge. */
  neighbour(actorId: string, direction: Direction): string | null;
  /** Where an actor is on the map, in map units. */
  positionOf(actorId: string): { x: number; y: number } | null;
  /** Where an actor is on the screen, from the corner of the map: to put something beside it. */
  screenPositionOf(actorId: string): { x: number; y: number } | null;
  /** How large an actor is drawn, 1 being the common size; null when it is not. */
  sizeOf(actorId: string): number | null;
  /** Resolves when the map has come to rest: laid out, labelled, drawn. */
  settled(): Promise<void>;
  png(options: PngOptions): Promise<Blob>;
  /** The drawing alone, in the colours of paper. */
  picture(): Promise<Blob>;
  destroy(): void;
}
