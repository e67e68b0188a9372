import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop, WorkshopStep } from '../../../model/contract/workshop.ts';
import { lastOf } from '../../../model/once.ts';
import {
  type ChangesWithin,
  changesWithin,
  type Marks,
  perimeterOf,
  type RoomPerimeter,
  unitedMap,
} from '../../state/index.ts';
import { MapSentences } from './map-sentences.ts';

/** Complete input of the screen. */
export interface Scene {
  readonly workshop: Workshop;
  readonly map: TerritoryMap;
  readonly perimeter: RoomPerimeter | null;
  readonly changes: ChangesWithin;
  readonly marks: Marks;
  readonly words: MapSentences;
}

/** Reads what the day has changed so far: `before` is the map as it was known when the workshop was opened. */
export function sceneOf(before: TerritoryMap, map: TerritoryMap, workshop: Workshop): Scene {
  const { actors, heardIds } = changesWithin(before, map, null);
  const perimeter = perimeterOf(map, workshop, [...actors.come.map(({ id }) => id), ...heardIds]);
  const changes = changesWithin(before, map, perimeter);
  return {
    workshop,
    map,
    perimeter,
    changes,
    marks: saidMarks(map, changes, unitedMap(before, map).marks),
    words: new MapSentences(map, before),
  };
}

const NONE: Marks['actors'] = new Map();

/** Selects the marked links that the side panel lists: promises are no links yet. */
function saidMarks({ cooperations }: TerritoryMap, { links }: ChangesWithin, marks: Marks): Marks {
  const changed = [...links.come, ...links.stronger, ...links.weaker];
  const isSaid = ({ state, parties }: TerritoryMap['cooperations'][number]): boolean =>
    state === 'active' &&
    changed.some(({ actorIds }) => actorIds.every((id) => parties.some(({ actorId }) => actorId === id)));
  const ids = new Set(cooperations.filter(isSaid).map(({ id }) => id));
  return { ...marks, cooperations: new Map([...marks.cooperations].filter(([id]) => ids.has(id))) };
}

/** Marks of each step; without newcomers nothing is dimmed either. */
export const marksAt = lastOf((step: WorkshopStep, { actors, cooperations }: Marks): Marks | null => {
  const come = (all: Marks['actors']) => new Map([...all].filter(([, mark]) => mark !== 'gone'));
  const marks =
    step === 'actors'
      ? { actors: come(actors), cooperations: NONE }
      : { actors: NONE, cooperations: come(cooperations) };
  const isTold = step === 'actors' || step === 'links';
  return isTold && marks.actors.size + marks.cooperations.size > 0 ? marks : null;
});

/** Returns the visible step: a welcome before the workshop starts. */
export const shownStep = ({ status, step }: Workshop): WorkshopStep =>
  status === 'prepared' ? 'perimeter' : step;
