import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { type Foreseeing, foreseeMap as foreseeActs } from '../../../model/writes/optimistic/foresee-map.ts';
import { foreseeRoom } from '../../../model/writes/optimistic/foresee-room.ts';
import type { Act } from '../../../model/writes/optimistic/plan-of-act.ts';

// Computations on received data while the server is unreachable.
export { mapAt } from '../../../model/readings/in-sight/map-at.ts';
// Before the first edit nothing is optimistic: the plans of the writes load after the map.
export { foreseeAnswers } from '../../../model/writes/optimistic/foresee-answers.ts';
export { foreseeWorkshops } from '../../../model/writes/optimistic/foresee-workshops.ts';

/** The map once these acts are done; where the server will find another place for somebody, one is found here first. */
export const foreseeMap = (map: TerritoryMap, acts: readonly Act[], options: Foreseeing): TerritoryMap =>
  foreseeRoom(foreseeActs(map, acts, options), acts);
