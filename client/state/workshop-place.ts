import type { AppState } from './app-state.ts';

/** A part of a workshop's board, or the screen it shows the room. `now` is the part that its status asks for. */
export type WorkshopPart = 'now' | 'prepare' | 'room' | 'questions' | 'minutes' | 'rereading' | 'screen';

/** Which workshop is looked at, and what of it. */
export interface WorkshopPlace {
  readonly id: string;
  readonly part: WorkshopPart;
}

/** The screen of a workshop stands alone: it is for the projector. */
export const isRoomScreen = ({
  territoryId,
  view,
  workshop,
}: Pick<AppState, 'territoryId' | 'view'> & {
  readonly workshop?: WorkshopPlace | null | undefined;
}): boolean => territoryId !== null && view === 'workshop' && workshop?.part === 'screen';

/** Detects pages that others than facilitators read: the screen of a workshop, and its paper sheets. */
export const isForRoom = (place: Parameters<typeof isRoomScreen>[0]): boolean =>
  isRoomScreen(place) || place.view === 'sheets';

/** Returns true if a whole room sees this window: its readings then leave out what is private. */
export const isSeenByRoom = (state: AppState): boolean => isForRoom(state) || state.appearance.bigScreen;

/** Segment of each part after `atelier/{workshop}`. */
const PART_PATHS: Readonly<Record<WorkshopPart, string>> = {
  now: '',
  prepare: 'preparer',
  room: 'salle',
  questions: 'questions',
  minutes: 'compte-rendu',
  rereading: 'relectures',
  screen: 'ecran',
};
const PARTS = Object.keys(PART_PATHS) as WorkshopPart[];

/** Reads what follows `atelier/` in an address; null is the list of the workshops. */
export function parseWorkshopPlace(id: string, segment: string): WorkshopPlace | null {
  if (id === '') return null;
  return { id, part: PARTS.find((part) => PART_PATHS[part] === segment) ?? 'now' };
}

/** Writes it. */
export const workshopSegments = (place: WorkshopPlace | null | undefined): readonly string[] =>
  place ? [encodeURIComponent(place.id), PART_PATHS[place.part]] : [];
