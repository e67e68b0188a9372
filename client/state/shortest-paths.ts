import type { Paths } from '../../model/contract/paths.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { DEFAULT_MIN_INTENSITY } from '../../model/elements/query-options.ts';
import { memoizeByObject } from '../../model/once.ts';
import {
  type Neighbours,
  neighboursBy,
  shortestWays,
  stepsFrom,
} from '../../model/readings/shortest-ways.ts';
import type { ViewOptions } from './view-options.ts';

/** All shortest ways between two actors that were chosen. */
export interface ShortestPaths extends Paths {
  readonly fromId: string;
  readonly toId: string;
}

/** Returns the minimum intensity of links. */
export const minIntensityOf = ({ minIntensity = DEFAULT_MIN_INTENSITY }: ViewOptions): number => minIntensity;

const byTau = memoizeByObject((_: TerritoryMap) => new Map<number, Neighbours>());

/** Returns the neighbours on the local map, to find paths without a server. */
function neighboursOn(map: TerritoryMap, viewOptions: ViewOptions): Neighbours {
  const tau = minIntensityOf(viewOptions);
  const known = byTau(map);
  const neighbours = known.get(tau) ?? neighboursBy(map.links, tau);
  known.set(tau, neighbours);
  return neighbours;
}

/** Returns the shortest paths of a selection `from:to`. */
export function shortestPathsOf(map: TerritoryMap, id: string, viewOptions: ViewOptions): ShortestPaths {
  const [fromId = '', toId = ''] = id.split(':');
  return { fromId, toId, ...shortestWays(fromId, toId, neighboursOn(map, viewOptions)) };
}

/** Returns the actors one step and two steps away from an actor. */
export function nearby(map: TerritoryMap, actorId: string, viewOptions: ViewOptions) {
  const steps = [...stepsFrom(actorId, neighboursOn(map, viewOptions), 2)];
  const at = (step: number): string[] => steps.flatMap(([id, away]) => (away === step ? [id] : []));
  return { one: at(1), two: at(2) };
}
