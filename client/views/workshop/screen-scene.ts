import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop, WorkshopStep } from '../../../model/contract/workshop.ts';
import { memoizeLast } from '../../../model/once.ts';
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
  /** Cooperations that went today: drawn as they were, with their mark. */
  readonly gone: readonly Cooperation[];
  readonly words: MapSentences;
}

/** Reads what the day has changed so far: `before` is the map as it was known when the workshop was opened. */
export function sceneOf(before: TerritoryMap, map: TerritoryMap, workshop: Workshop): Scene {
  const { actors, heardIds } = changesWithin(before, map, null);
  const perimeter = perimeterOf(map, workshop, [...actors.come.map(({ id }) => id), ...heardIds]);
  const changes = changesWithin(before, map, perimeter);
  const united = unitedMap(before, map);
  const changed = changedLinks(united.map.cooperations, changes, united.marks);
  const drawn = new Set(map.actors.map(({ id }) => id));
  return {
    workshop,
    map,
    perimeter,
    changes,
    marks: { ...united.marks, cooperations: markedIn(united.marks, changed) },
    gone: changed.filter(
      ({ id, parties }) =>
        united.marks.cooperations.get(id) === 'gone' && parties.every(({ actorId }) => drawn.has(actorId)),
    ),
    words: new MapSentences(map, before),
  };
}

const NONE: Marks['actors'] = new Map();

/** Selects the links that the side panel lists, whether they rose, fell, sleep or went: promises are no links yet. */
function changedLinks(
  cooperations: readonly Cooperation[],
  { links }: ChangesWithin,
  marks: Marks,
): readonly Cooperation[] {
  const changed = [...links.come, ...links.stronger, ...links.weaker, ...links.asleep, ...links.gone];
  return cooperations.filter(
    ({ id, state, parties }) =>
      (state === 'active' || state === 'dormant' || marks.cooperations.get(id) === 'gone') &&
      changed.some(({ actorIds }) => actorIds.every((one) => parties.some(({ actorId }) => actorId === one))),
  );
}

const markedIn = ({ cooperations }: Marks, links: readonly Cooperation[]): Marks['cooperations'] => {
  const ids = new Set(links.map(({ id }) => id));
  return new Map([...cooperations].filter(([id]) => ids.has(id)));
};

/** Marks of each step; without newcomers nothing is dimmed either. */
export const marksAt = memoizeLast((step: WorkshopStep, { actors, cooperations }: Marks): Marks | null => {
  const come = new Map([...actors].filter(([, mark]) => mark !== 'gone'));
  const marks = step === 'actors' ? { actors: come, cooperations: NONE } : { actors: NONE, cooperations };
  const isTold = step === 'actors' || step === 'links';
  return isTold && marks.actors.size + marks.cooperations.size > 0 ? marks : null;
});

/** Returns the visible step: a welcome before the workshop starts. */
export const shownStep = ({ status, step }: Workshop): WorkshopStep =>
  status === 'prepared' ? 'perimeter' : step;
