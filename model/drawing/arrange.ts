import type { Position } from '../contract/territory.ts';
import type { System } from '../elements/system.ts';
import type { Land } from './drawn-graph.ts';
import { landsOfSystem } from './lands/lands-of-system.ts';
import { boxesOfMap } from './layout/boxes-of-map.ts';
import { layOut } from './layout/lay-out.ts';
import type { Measure } from './wrap-label.ts';

/** A land as it was found: who stands on it, and the middle of the room kept for its name. */
export interface FoundLand {
  readonly actorIds: readonly string[];
  readonly x?: number;
  readonly y?: number;
}

/** A map laid out anew. */
export interface Arrangement {
  readonly positions: readonly Position[];
  /** None where there are no groups. */
  readonly lands: readonly FoundLand[];
}

const SEED = 1;
/** Room for two lines of a name in the display face; above that many actors names of lands are what is read first. */
const NAME_OF_LAND = { width: 210, height: 28 };

/** Lays a map out anew and finds its lands: the same for the same map. */
export function arrangeMap(system: System, measure: Measure): Arrangement {
  const graph = boxesOfMap(system, measure);
  const lands = landsOfSystem(system, graph);
  const named = lands.map((land): Land => ({ ...land, label: NAME_OF_LAND }));
  const { positions, labels } = layOut(graph, { seed: SEED, lands: named });
  return {
    positions: Object.entries(positions)
      .map(([actorId, { x, y }]) => ({ actorId, x, y }))
      .sort((a, b) => (a.actorId < b.actorId ? -1 : 1)),
    lands: lands.map(({ id, nodeIds }) => ({ actorIds: nodeIds, ...labels[id] })),
  };
}
