import type { Core } from 'cytoscape';
import type { Position } from '../../model/contract/territory.ts';
import type { FrameLook } from '../../model/drawing/frames/frame-graph.ts';
import type { Point } from '../../model/drawing/geometry.ts';
import { pivotsOf } from '../../model/drawing/lands/pivots.ts';
import type { RenderInput } from '../../model/drawing/render-input.ts';
import { degreesIn } from '../../model/readings/lands-reading.ts';
import type { Appearance } from '../state/appearance.ts';
import type { Folded } from '../state/folded.ts';
import type { Selection } from '../state/selection.ts';
import type { FoldedCard } from './frames/folded-card.ts';

/** How a map is placed and drawn in a frame of its own: lengths are in pixels of the screen at a zoom of 1. */
export interface FramedView extends FrameLook {
  /** Size that the boxes of actors and names fill, around the origin. */
  readonly frame: { readonly width: number; readonly height: number };
  /** Folded lands that are drawn as cards. */
  readonly folded: ReadonlyMap<string, FoldedCard>;
}

/** All the drawing on a screen depends on. */
export interface ScreenRenderInput extends RenderInput {
  readonly selection: Selection;
  readonly appearance: Appearance;
  /** Points that the whole view includes too: later positions of others during playback. */
  readonly extent?: readonly Point[];
  /** Lands shown as one symbol on this screen, with texts about their actors. */
  readonly folded?: Folded;
  readonly foldWords?: (actors: number, links: number | null) => string;
  /** Text about the links between two lands: « 1 lien »; for a question, with the links expected. */
  readonly straitWords?: ((links: number, expected?: number) => string) | undefined;
  /** The screen whose frame the map is placed for; the map's own places where there is none. */
  readonly frame?: 'projector' | 'phone' | undefined;
  /** How it is placed there, once that is found. */
  readonly framed?: FramedView;
}

/** Identifies a drawing: another territory, or another part of it, gets a new layout and view. */
export const drawingOf = ({ map: { territory, part } }: ScreenRenderInput): string =>
  [territory.id, part?.family, part?.theme, part?.around].join(':');

/** A map of the past, or of two moments, is looked at: nothing in it is moved, nor is the view. */
export const isLookedAt = ({ map, marks }: ScreenRenderInput): boolean =>
  map.known !== undefined || (marks ?? null) !== null;

/** Returns the model in the colours of paper. */
export const asOnPaper = (model: ScreenRenderInput): ScreenRenderInput => ({
  ...model,
  appearance: { ...model.appearance, theme: 'light', bigScreen: false },
});

/**
 * Selects the dropped actors that stay: junctions have no position of their own, and read-only or framed maps
 * keep theirs.
 */
export const droppedActors = (model: ScreenRenderInput, positions: readonly Position[]): Position[] =>
  isLookedAt(model) || model.framed !== undefined
    ? []
    : positions.filter(({ actorId }) => !actorId.includes(':'));

/** Events from the drawing to the screen; it never changes data on its own. */
export interface GraphCallbacks {
  readonly onSelect: (selection: Selection) => void;
  /** Called when a second actor is tapped with Shift. */
  readonly onJoin: (actorId: string) => void;
  /** Actors dropped by hand, at the end of the gesture. */
  readonly onMove: (positions: Position[]) => void;
  readonly onAddActorAt: (x: number, y: number) => void;
  /** The name of a land was tapped twice: to be named, there. */
  readonly onNameLand: (landId: string) => void;
  /** The symbol of a folded land was tapped twice. */
  readonly onUnfold: (landId: string) => void;
  readonly onLink: (fromId: string, toId: string) => void;
  /** A map is about to be drawn for the first time, or nobody on it has a place: it may be composed first. */
  readonly onOpening: (model: ScreenRenderInput) => Promise<void>;
  /** Positions found for actors that had none: to be stored with `onlyUnset`. */
  readonly onPlaced: (positions: Position[], territoryId: string) => void;
  /** Width of the map's right edge that a panel lies over, in pixels. */
  readonly covered: () => number;
}

/** Words and choices of a picture to download. */
export interface PngOptions {
  readonly title: string;
  readonly day: string;
  /** Lines of the legend, in the order shown. */
  readonly legend: readonly LegendEntry[];
  readonly sentence: string;
  readonly scale?: 2 | 3;
  /** Numbers of questions, if drawn. */
  readonly numbers?: readonly DrawnNumber[];
}

/** The number of a question on the map, in units of the map. */
export interface DrawnNumber {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
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
  /** For what is drawn over the map by programs that come later. */
  readonly core: Core;
  update(model: ScreenRenderInput): void;
  fit(): void;
  centreOn(actorIds: readonly string[]): void;
  /** Shows these actors; a whole view stays whole. */
  bringIntoView(actorIds: readonly string[]): void;
  /** Pans by as much as a panel covers of a chosen actor; a whole view is fitted next to the panel. */
  uncover(pixels: number): void;
  /** Gives a whole view the width that a closed panel covered. */
  panelClosed(): void;
  /**
   * Marks the next change as a requested arrangement: people can follow it, with traces of former positions.
   */
  arranging(is: boolean): void;
  /** Lays everything out from nothing; resolves with the new positions, already on screen. */
  arrange(): Promise<Position[]>;
  /** Starts a link to the next actor tapped; Escape or a tap outside cancels. */
  startLink(fromActorId: string): void;
  /** The actor an arrow key leads to, or null at the edge. */
  neighbour(actorId: string, direction: Direction): string | null;
  /** Returns an actor's position on the screen, from the map's corner, to place something next to it. */
  screenPositionOf(actorId: string): { x: number; y: number } | null;
  /** Returns the position of a land's name on the screen, from the map's corner; null if it has none. */
  landNamePlace(landId: string): { x: number; y: number; width: number } | null;
  /** How large an actor is drawn, 1 being the common size; null when it is not. */
  sizeOf(actorId: string): number | null;
  /** Resolves when the map has come to rest: laid out, labelled, drawn. */
  settled(): Promise<void>;
  png(options: PngOptions): Promise<Blob>;
  /** The drawing alone, in the colours of paper. */
  picture(): Promise<Blob>;
  destroy(): void;
}

/** Whether a map has lands, and they are to be shown. */
export const hasLands = ({ map, appearance }: ScreenRenderInput): boolean =>
  appearance.showLands && (map.lands?.length ?? 0) > 0;

/** Returns the best-linked actors of each land; null if no lands are shown. */
export const pivotsOfModel = (model: ScreenRenderInput): ReadonlySet<string> | null =>
  hasLands(model) ? pivotsOf(model.map.lands ?? [], degreesIn(model.map.links)) : null;
