import type { DrawnGraph, Land, Point } from '../../../model/drawing/drawn-graph.ts';
import type { FramedPlaces, FrameRequest } from '../../../model/drawing/frames/place-in-frame.ts';
import type { CalmLands } from '../../../model/drawing/lands/calm-lands.ts';
import type { DrawnLands, Links } from '../../../model/drawing/lands/draw-lands.ts';
import type { Cooperating } from '../../../model/drawing/lands/find-lands.ts';
import type { Layout } from '../../../model/drawing/layout/placed-problem.ts';
import type { Frame } from '../../../model/drawing/layout/places.ts';
import type { RoomTask } from '../../../model/drawing/recompose-map.ts';

/** A place for everyone who has none. Plain data, since it crosses to a worker. */
export interface PlaceRequest {
  readonly task: 'place';
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
  /** Present positions, which are kept; if empty, all are laid out. */
  readonly placed: Places;
  readonly frame: Frame;
}

/** Coasts around everyone where they are. */
export interface LandsRequest {
  readonly task: 'lands';
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
  readonly placed: Places;
  /** Positions of names in the last full layout. */
  readonly kept: Places;
  readonly links: Links;
}

/** Everyone's place in another frame than that of the room's map. */
export interface FramingRequest extends FrameRequest {
  readonly task: 'frame';
}

/** Groups one step further, as a room types. */
export interface GroupsRequest {
  readonly task: 'groups';
  readonly before: CalmLands;
  readonly map: Cooperating;
  /** Lines since the look before. */
  readonly lines: number;
}

/** Whether a free layout would cross far fewer links than present positions. */
export interface TangledRequest {
  readonly task: 'tangled';
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
  readonly placed: Places;
}

/** Everyone's place on a young map with newcomers. */
export interface RoomRequest {
  readonly task: 'room';
  readonly room: RoomTask;
}

/** Answer of each task. */
interface Answers {
  readonly place: Places;
  readonly lands: DrawnLands;
  readonly frame: FramedPlaces;
  readonly groups: CalmLands;
  readonly room: Layout;
  readonly tangled: boolean;
}

export type Places = Readonly<Record<string, Point>>;
export type LayoutRequest =
  | PlaceRequest
  | LandsRequest
  | FramingRequest
  | GroupsRequest
  | TangledRequest
  | RoomRequest;
export type AnswerTo<R extends LayoutRequest> = Answers[R['task']];
