import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Position } from '../../../model/contract/territory.ts';
import { FRAME, type Frame } from '../../../model/drawing/layout/places.ts';
import { layoutGraphOf } from '../../../model/drawing/layout-graph.ts';
import type { Measure } from '../../../model/drawing/wrap-label.ts';
import { runLayout } from './run-layout.ts';

/** Margins of a whole view for names and tools, in pixels. */
const AROUND = { width: 124, height: 204 };

/** A frame of the usual size, in the proportions of a screen: as wide as high at least, or hardly anyone has it in view. */
export function frameFor(width: number, height: number): Frame {
  const aspect = Math.max(width - AROUND.width, 1) / Math.max(height - AROUND.height, 1);
  const root = Math.sqrt(FRAME.width * FRAME.height);
  const stretch = Math.sqrt(Math.min(1.9, Math.max(1, aspect)));
  return { width: root * stretch, height: root / stretch };
}

/** Positions for the actors of a map; hubs are not stored, and have none. */
export async function layOutMap(
  map: TerritoryMap,
  actors: readonly MapActor[],
  options: { readonly measure: Measure; readonly frame: Frame; readonly keepPlaced: boolean },
  signal: AbortSignal,
): Promise<Position[]> {
  const inside = actors.filter((actor) => !actor.outside);
  const placed = options.keepPlaced
    ? inside.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [[id, { x, y }] as const]))
    : [];
  const answer = await runLayout(
    {
      ...{ task: 'place', ...layoutGraphOf(map, actors, options.measure) },
      ...{ placed: Object.fromEntries(placed), frame: options.frame },
    },
    signal,
  );
  return inside.flatMap(({ id }) => {
    const at = answer[id];
    return at === undefined ? [] : [{ actorId: id, x: rounded(at.x), y: rounded(at.y) }];
  });
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
