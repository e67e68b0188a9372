import type { Portrait } from '../../../model/contract/portrait.ts';
import { portraitLands } from '../../../model/drawing/portrait-lands.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { mapPicture } from '../../../model/readings/comparison/map-picture.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { measure } from '../../exchange/map-svg/text-metrics.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

/** Draws a map small: who has a place, links, coasts. */
export function run(
  { reading }: { readonly reading: Reading },
  around: TaskSurroundings,
): Omit<Portrait, 'asked'> {
  const system = systemOf(around, reading);
  const linked = new Set([...system.weakLinks.values()].flatMap(({ actorIds }) => actorIds));
  return {
    ...mapPicture(system),
    lands: portraitLands(mapReading(system), measure),
    unlinked: [...system.actors.keys()].filter((id) => !linked.has(id)).length,
  };
}
