import { degreesOf } from '../../../model/drawing/sizes.ts';
import type { GraphModel } from '../graph-model.ts';

/** So many actors a land of that size is known by. */
const pivotsFor = (size: number): number => (size < 8 ? 1 : size < 20 ? 2 : 3);

/** The best-linked actors of each land; null where no lands are shown. */
export function pivotsOf({ map, appearance }: GraphModel): ReadonlySet<string> | null {
  if (!appearance.showLands || map.lands === undefined || map.lands.length === 0) return null;
  const degrees = degreesOf(map);
  return new Set(
    map.lands.flatMap(({ actorIds }) =>
      [...actorIds]
        .sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : 1))
        .slice(0, pivotsFor(actorIds.length)),
    ),
  );
}
