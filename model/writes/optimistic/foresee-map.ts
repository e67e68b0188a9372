import type { TerritoryMap } from '../../contract/reading.ts';
import type { Elements } from '../../elements/elements.ts';
import { System } from '../../elements/system.ts';
import { factsInSight } from '../../readings/in-sight/facts-of-map.ts';
import type { MapReader } from '../../readings/in-sight/map-at.ts';
import { visibleElements } from '../../readings/in-sight/visible-elements.ts';
import { mapReading } from '../../readings/map-reading.ts';
import { afterActs } from './foresee-acts.ts';
import { foreseeLands } from './foresee-lands.ts';
import type { Act } from './plan-of-act.ts';
import { surroundings } from './surroundings.ts';
import { withDifference } from './with-difference.ts';

/** For whom a map is, and how it is read. */
export interface Foreseeing extends MapReader {
  readonly now: Date;
  readonly withoutTransactions: boolean;
}

/**
 * Applies optimistic acts to a map: the plans that the server commits, on the map's elements, projected as on
 * the server. Without a change it returns the same map; unchanged items stay the same objects.
 */
export function foreseeMap(map: TerritoryMap, acts: readonly Act[], options: Foreseeing): TerritoryMap {
  if (acts.length === 0) return map;
  return foreseeLands(afterPlans(map, acts, options), acts, options.language);
}

function afterPlans(map: TerritoryMap, acts: readonly Act[], options: Foreseeing): TerritoryMap {
  const inSight = visibleElements(surroundings(map, acts));
  const after = afterActs(inSight, acts, options.now);
  if (after === inSight) return map;
  // Only the differences by the acts are replaced: the rest is as sent by the server.
  return withDifference(map, project(map, inSight, options), project(map, after, options));
}

/** Projects elements to a map, with the day and revision of another. */
function project(map: TerritoryMap, elements: Elements, options: Foreseeing): TerritoryMap {
  const { seesPrivate, withoutTransactions } = options;
  const reading = { day: map.day, minIntensity: 1, withoutTransactions };
  return mapReading(new System(factsInSight(map, elements, seesPrivate), reading));
}
