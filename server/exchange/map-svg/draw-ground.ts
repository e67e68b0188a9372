import { PALETTE } from '../../../model/drawing/appearance.ts';
import type { MapElements } from '../../../model/drawing/map-elements.ts';
import type { AskedStrait } from '../../../model/drawing/missing/asked-straits.ts';
import { drawCoasts, drawNamesOfLands, drawNumbersOfLands } from './draw-lands.ts';
import { drawActor, drawHub, drawLabel, drawLine } from './draw-marks.ts';
import type { LaidOut } from './lay-out.ts';
import type { LineStyle, MapLine } from './map-lines.ts';
import { sideOf } from './place-actors.ts';
import { element } from './xml.ts';

const { paper, ink } = PALETTE.light;

/** Draws the map itself, without frame and legend: lands, lines, actors, names. */
export function drawGround(
  elements: MapElements,
  { placing, lines, hubs, names, lands, font, isByLands = false }: LaidOut,
  figureOfStrait: (links: number, expected?: number) => string,
  straits: readonly AskedStrait[] = [],
): string[] {
  const asked = new Map(straits.map((strait) => [strait.id, strait]));
  const nodes = new Map(elements.nodes.map((node) => [node.id, node]));
  const faded = new Set(elements.edges.filter((edge) => edge.faded).map(({ id }) => id));
  return [
    ...(lands === null ? [] : [drawCoasts(lands, asked)]),
    element(
      'g',
      { id: 'links', 'stroke-linecap': 'butt' },
      ...fromBackToFront(lines, faded).map(drawLine),
      ...hubs.map((hub) => drawHub(hub, placing.size)),
    ),
    ...(lands === null || isByLands ? [] : [drawNamesOfLands(lands, figureOfStrait, { asked })]),
    element(
      'g',
      { id: 'actors' },
      ...[...placing.actors.values()].flatMap((placed) => {
        const node = nodes.get(placed.actor.id);
        return node === undefined ? [] : drawActor(placed, sideOf(placing, placed), node);
      }),
    ),
    element(
      'g',
      {
        id: 'names',
        'text-anchor': 'middle',
        'font-size': font,
        'font-weight': 600,
        fill: ink,
        stroke: paper,
        'stroke-width': font * 0.24,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      ...names.flatMap((label) => {
        const node = nodes.get(label.actorId);
        return node === undefined ? [] : drawLabel(label, font, node);
      }),
    ),
    ...(lands === null
      ? []
      : [
          isByLands
            ? drawNamesOfLands(lands, figureOfStrait, { asked, fill: ink })
            : drawNumbersOfLands(lands),
        ]),
  ];
}

const DEPTH: Readonly<Partial<Record<LineStyle, number>>> = { membership: -2, ghost: 2 };

/** Sorts lines: dimmed ones at the back, gaps in front. */
const fromBackToFront = (lines: readonly MapLine[], faded: ReadonlySet<string>): MapLine[] => {
  const depth = ({ id, style }: MapLine) => DEPTH[style] ?? (faded.has(id) ? -1 : 0);
  return [...lines].sort((a, b) => depth(a) - depth(b));
};
