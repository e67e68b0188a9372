import { Nature } from '../../../model/contract/vocabulary.ts';
import { COAST_LINE, LAND_TINTS, linkWidth, PALETTE } from '../../../model/drawing/appearance.ts';
import { mixed, NATURE_COLOURS } from '../../../model/drawing/colours.ts';
import { ACROSS } from '../../../model/drawing/map-elements.ts';
import type { Drawn } from './legend.ts';
import { DRAWN_TO, lineRow, type Row, rowText, type Section } from './legend-rows.ts';
import type { LineStyle } from './map-lines.ts';
import { element } from './xml.ts';

const { soft, link, unknown, paper, thread } = PALETTE.light;
const QUIET = mixed(link, paper, 0.55);

/** Returns the key of line widths, or of line kinds. */
export function lineSections(drawn: Drawn, which: 'levels' | 'kinds'): Section[] {
  const { texts, levels } = drawn;
  if (which === 'levels') {
    const rows = levels.map(
      (level): Row =>
        (at) =>
          lineRow(at, texts.level(level), { 'stroke-width': linkWidth(level) }),
    );
    return [{ title: texts.intensity, rows }];
  }
  return [
    { title: texts.natures, rows: natureRows(drawn) },
    { title: texts.lines, rows: kindRows(drawn) },
  ];
}

function natureRows({ elements, shown, texts }: Drawn): Row[] {
  if (shown.look.appearance.linkLens !== 'nature') return [];
  const present = new Set(elements.lines.map(({ nature }) => nature));
  return Nature.options
    .filter((nature) => present.has(nature))
    .map(
      (nature): Row =>
        (at) =>
          lineRow(at, texts.nature(nature), { 'stroke-width': 4, stroke: NATURE_COLOURS[nature].light }),
    );
}

function kindRows({ lines, lands, elements, texts }: Drawn): Row[] {
  const has = (style: LineStyle) => lines.some((line) => line.style === style);
  const plain =
    (text: string, attributes: Parameters<typeof lineRow>[2]): Row =>
    (at) =>
      lineRow(at, text, attributes);
  const rows: ReadonlyArray<readonly [boolean, Row]> = [
    [has('dashed'), plain(texts.dashed, { 'stroke-width': 1.6, 'stroke-dasharray': '6 5' })],
    [has('building'), plain(texts.building, { 'stroke-width': 1.4 })],
    [has('faded'), plain(texts.faded, { 'stroke-width': 3, stroke: QUIET })],
    [has('grey'), plain(texts.grey, { 'stroke-width': 1.6, stroke: unknown })],
    [has('over'), plain(texts.over, { 'stroke-width': 1.4, stroke: QUIET })],
    [has('membership'), plain(texts.membership, { 'stroke-width': 1, stroke: unknown })],
    [
      has('ghost'),
      plain(texts.ghost, {
        'stroke-width': 4,
        stroke: thread,
        'stroke-dasharray': '0.01 9',
        'stroke-linecap': 'round',
      }),
    ],
    [lines.some(({ arrowAtFrom, arrowAtTo }) => arrowAtFrom || arrowAtTo), arrowRow(texts.arrow)],
    [lands !== null, coastRow(texts.coast)],
    [lands !== null, plain(texts.across, { 'stroke-width': 1.2, stroke: mixed(link, paper, ACROSS.fade) })],
    [elements.hubs.length > 0, hubRow(texts.hub)],
    [elements.actors.some(({ outside }) => outside), outsideRow(texts.outside)],
  ];
  return rows.filter(([present]) => present).map(([, row]) => row);
}

const arrowRow =
  (text: string): Row =>
  (at) =>
    lineRow(at, text, { 'stroke-width': 2 }) +
    element('polygon', { points: arrowhead(at.x + DRAWN_TO, at.y), fill: link });

const arrowhead = (x: number, y: number): string => `${x + 3},${y} ${x - 8},${y - 5} ${x - 8},${y + 5}`;

const hubRow =
  (text: string): Row =>
  (at) =>
    lineRow(at, text, { 'stroke-width': 2 }) +
    element('circle', { cx: at.x + 17, cy: at.y, r: 5.5, fill: paper, stroke: link, 'stroke-width': 2.4 });

const coastRow =
  (text: string): Row =>
  (at) =>
    element('rect', {
      ...{ x: at.x + 2, y: at.y - 8, width: 30, height: 16, rx: 8 },
      ...{ fill: LAND_TINTS.light[0], stroke: COAST_LINE.light, 'stroke-width': 1.1 },
    }) + rowText(at, text);

const outsideRow =
  (text: string): Row =>
  (at) =>
    element('circle', { cx: at.x + 15, cy: at.y, r: 10, fill: paper, stroke: soft, 'stroke-width': 2 }) +
    rowText(at, text);
