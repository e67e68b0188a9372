import { landOfEach } from '../readings/lands-reading.ts';
import type { Line } from './lines.ts';
import type { RenderInput } from './render-input.ts';

/** Tells the lines whose ends stand on two lands. A junction stands where most of its parties do. */
export function crossingLines({ map, appearance }: RenderInput): (line: Line) => boolean {
  if (!appearance.showLands || map.lands === undefined) return () => false;
  const landOf = landOfEach(map.lands);
  const landsOfHub = new Map<string, string>();
  for (const { id, parties } of map.cooperations) {
    const counts = new Map<string, number>();
    for (const { actorId } of parties) {
      const land = landOf.get(actorId);
      if (land !== undefined) counts.set(land, (counts.get(land) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most !== undefined) landsOfHub.set(id, most[0]);
  }
  return ({ kind, source, target, cooperationIds: [first = ''] }) => {
    const [a, b] = [landOf.get(source), kind === 'spoke' ? landsOfHub.get(first) : landOf.get(target)];
    return a !== undefined && b !== undefined && a !== b;
  };
}
