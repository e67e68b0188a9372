import type { Box, Point } from '../../../model/drawing/geometry.ts';
import { pivotsFirst } from '../../../model/drawing/lands/pivots-first.ts';
import type { NodeElement } from '../../../model/drawing/map-elements.ts';
import {
  keptFree,
  type Labelled,
  letteringOf,
  placeLabels,
  type Stroke,
  strokeOf,
} from '../../../model/drawing/place-labels.ts';
import { labelForms } from '../../../model/drawing/wrap-label.ts';
import type { Hub, MapLine } from './map-lines.ts';
import { type Area, LANDSCAPE } from './page.ts';
import { type Placing, sideOf } from './place-actors.ts';
import { halfOf } from './shapes.ts';
import { measure } from './text-metrics.ts';

/** A name where it is written: the middle of its block. */
export interface Label extends Point {
  readonly actorId: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** It stands over bodies of a crowd. */
  readonly over?: boolean;
}

/** A body reaches at least so far, in its sides, where its outline does not reach further; hubs are smaller. */
const REACH = { body: 0.52, hub: 0.2 };

/** Writes names on the page as the screen does; one that has no place is left out: its body carries it as a title. */
export function placeNames(
  placing: Placing,
  { lines, hubs }: { readonly lines: readonly MapLine[]; readonly hubs: readonly Hub[] },
  font: number,
  nodes: ReadonlyArray<Pick<NodeElement, 'id' | 'importance'>> = [],
  area: Area = LANDSCAPE.map,
  rooms: readonly Box[] = [],
  /** In a crowd, the actors to name; null for all. */
  pivots: ReadonlySet<string> | null = null,
): Label[] {
  const importance = new Map(nodes.map((node) => [node.id, node.importance]));
  const square = ({ x, y }: Point, half: number) => ({ x, y, halfWidth: half, halfHeight: half });
  const bodies = [...placing.actors.values()].map((body): Labelled => {
    const [{ width, height }, side] = [halfOf(body.actor.family), sideOf(placing, body)];
    return {
      id: body.actor.id,
      ...{ x: body.x, y: body.y },
      halfWidth: side * Math.max(REACH.body, width),
      halfHeight: side * Math.max(REACH.body, height),
      forms: pivots === null || pivots.has(body.actor.id) ? labelForms(body.actor.name, measure) : [],
      importance: importance.get(body.actor.id) ?? 0,
    };
  });
  const marks = hubs.map(
    (hub): Labelled => ({ id: hub.id, ...square(hub, placing.size * REACH.hub), forms: [], importance: 0 }),
  );
  const names = placeLabels(
    [
      ...(pivots === null ? [...bodies, ...marks] : pivotsFirst([...bodies, ...marks], pivots)),
      ...keptFree(rooms),
    ],
    lines.flatMap(({ from, via, to, width }) => strokesAlong([from, ...via, to], width)),
    letteringOf(font),
    new Map(),
    {
      x: area.x + area.width / 2,
      y: area.y + area.height / 2,
      halfWidth: area.width / 2,
      halfHeight: area.height / 2,
    },
  );
  return [...names].map(([actorId, { text, box, over = false }]) => ({
    ...{ actorId, over },
    lines: text.split('\n'),
    x: box.x,
    y: box.y,
    width: box.halfWidth * 2,
    height: box.halfHeight * 2,
  }));
}

const strokesAlong = (points: readonly Point[], width: number): Stroke[] =>
  points.slice(1).map((point, i) => strokeOf(points[i] ?? point, point, width));
