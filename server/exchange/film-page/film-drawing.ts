import type { Film } from '../../../model/contract/film.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { PALETTE } from '../../../model/drawing/appearance.ts';
import { type MapElements, mapElements } from '../../../model/drawing/map-elements.ts';
import { lookOf } from '../../../model/drawing/picture-look.ts';
import { labelForms } from '../../../model/drawing/wrap-label.ts';
import { onPlaces } from '../../../model/readings/film/places-of-today.ts';
import { FilmReplay } from '../../../model/readings/film/replay.ts';
import { drawCoasts, drawNamesOfLands } from '../map-svg/draw-lands.ts';
import { drawActor, drawLabel } from '../map-svg/draw-marks.ts';
import { layOut } from '../map-svg/lay-out.ts';
import type { Sheet } from '../map-svg/page.ts';
import { sideOf } from '../map-svg/place-actors.ts';
import { FACES, measure } from '../map-svg/text-metrics.ts';
import { element } from '../map-svg/xml.ts';
import { LinesOnce } from './lines-once.ts';
import { Marks } from './marks.ts';

/** A page as wide as a screen is. */
const SHEET: Sheet = {
  ...{ width: 1600, height: 860, foot: 860, legendLies: false },
  map: { x: 40, y: 40, width: 1520, height: 780 },
  legend: { x: 0, y: 0, width: 0, height: 0 },
};
const { ink, paper } = PALETTE.light;

/** All that is ever seen in a film, drawn once, and which of it each image shows. */
export interface FilmDrawing {
  readonly svg: string;
  /** Numbers of the marks of the first image. */
  readonly start: readonly number[];
  /** For each step: marks that appear, then marks that disappear. */
  readonly steps: ReadonlyArray<readonly [on: readonly number[], off: readonly number[]]>;
}

const elementsOf = (map: TerritoryMap): MapElements =>
  mapElements({ map, selection: null, measures: null, ...lookOf({}) });

/** Draws a film: places, lands and ways are those of everything that is ever there, so that nothing moves. */
export function drawFilm(film: Film): FilmDrawing {
  const united = unitedImages(film);
  const whole = elementsOf(united);
  const laid = layOut(whole, united, SHEET, true);
  const { placing, font, lands } = laid;
  const names = new Map(laid.names.map((label) => [label.actorId, label]));
  const marks = new Marks();
  const lines = new LinesOnce(marks, placing, lands?.routes ?? []);
  const replay = new FilmReplay(film);
  let last = new Set<number>();
  const changes = Array.from({ length: replay.length }, (_, i) => {
    const image = replay.at(i);
    const drawn = elementsOf(image);
    const nodes = new Map(drawn.nodes.map((node) => [node.id, node]));
    const now = new Set([
      ...lines.of(drawn, nodes),
      ...(image.lands ?? []).map(({ id }) => marks.of('lands', id)),
    ]);
    for (const actor of drawn.actors) {
      const [placed, node, label] = [placing.actors.get(actor.id), nodes.get(actor.id), names.get(actor.id)];
      if (placed === undefined || node === undefined) continue;
      const look = [actor.id, actor.name, actor.family, node.outside, node.colour, node.weight].join('|');
      now.add(
        marks.once('actors', look, () => drawActor({ ...placed, actor }, sideOf(placing, placed), node)),
      );
      if (label === undefined) continue;
      const isCalledSo = placed.actor.name === actor.name;
      const text = () =>
        isCalledSo ? label.lines : (labelForms(actor.name, measure)[0]?.text ?? '').split('\n');
      now.add(marks.once('names', look, () => drawLabel({ ...label, lines: text() }, font, node)));
    }
    const change = [[...now].filter((mark) => !last.has(mark)), [...last].filter((mark) => !now.has(mark))];
    last = now;
    return change as [number[], number[]];
  });
  const coasts = lands === null ? [] : lands.lands;
  const ofLand = (landId: string) => coasts.filter((land) => land.landId === landId);
  const svg = element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${SHEET.width} ${SHEET.height}` },
      ...{ role: 'img', 'aria-labelledby': 'caption', 'font-weight': 500 },
      'font-family': `'${FACES.text.family}', Verdana, sans-serif`,
    },
    element('rect', { width: SHEET.width, height: SHEET.height, fill: paper }),
    ...marks.drawn('lands', (landId) =>
      lands === null ? '' : withoutIds(drawCoasts({ ...lands, lands: ofLand(landId), straits: [] })),
    ),
    element('g', { 'stroke-linecap': 'butt' }, ...marks.drawn('lines'), ...marks.drawn('hubs')),
    ...marks.drawn('lands', (landId) =>
      lands === null
        ? ''
        : withoutIds(drawNamesOfLands({ ...lands, lands: ofLand(landId), straits: [] }, String)),
    ),
    element('g', {}, ...marks.drawn('actors')),
    element(
      'g',
      {
        ...{ 'text-anchor': 'middle', 'font-size': font, 'font-weight': 600, fill: ink, stroke: paper },
        ...{ 'stroke-width': font * 0.24, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
      },
      ...marks.drawn('names'),
    ),
  );
  const [first, ...steps] = changes;
  return { svg, start: first?.[0] ?? [], steps };
}

/** Removes ids of drawn lands: the page needs none. Quotes that people typed are entities. */
const withoutIds = (drawn: string): string => drawn.replace(/ id="[\w-]+"/, '');

/** One map of all that a film ever shows, each as it is seen last: room is kept for everything. */
function unitedImages({ start, steps, places }: Film): TerritoryMap {
  const last = steps.at(-1)?.delta;
  const items = <N extends 'actors' | 'cooperations' | 'links'>(
    name: N,
    keyOf: (item: TerritoryMap[N][number]) => string,
  ): TerritoryMap[N] => {
    const found = new Map<string, TerritoryMap[N][number]>();
    for (const item of start[name]) found.set(keyOf(item), item);
    for (const { delta } of steps)
      for (const { item } of delta.lists[name]?.put ?? [])
        found.set(keyOf(item as TerritoryMap[N][number]), item as TerritoryMap[N][number]);
    return [...found.values()] as TerritoryMap[N];
  };
  return onPlaces(
    {
      ...start,
      territory: last?.territory ?? start.territory,
      actors: items('actors', ({ id }) => id),
      cooperations: items('cooperations', ({ id }) => id),
      links: items('links', ({ actorIds }) => actorIds.join(':')),
    },
    places,
  );
}
