import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { outlinedSvg } from '../../picture/outlined-svg.ts';
import { rasterise } from '../../picture/rasterise.ts';
import { gridOf } from '../page-of-lands.ts';
import { type DrawnFigure, type Figure, type PrintedReport, pagesOfFigures } from '../printed-report.ts';
import type { Room } from './blocks.ts';
import { styled } from './paragraphs.ts';
import { TWIPS_CM } from './styles.ts';

/** Over the width of a page laid down: some 230 points an inch. */
const MAP_POINTS = 2400;
/** Points of a screen in a centimetre. */
const PIXELS_CM = 37.8;
/** Between drawings that share a page, in centimetres. */
const GAP = 0.6;

/** Writes the maps of a section: one a page, or several side by side. */
export function figuresOf(
  figures: readonly Figure[],
  drawings: PrintedReport['drawings'],
  room: Room,
): FileChild[] {
  return pagesOfFigures(figures, drawings).flatMap((page) => {
    const [{ figure, drawing }, ...others] = page;
    return others.length === 0 ? onePage(figure, drawing.svg, room) : sharedPage(page, room);
  });
}

/** Writes the map of a land on a page after the whole map. */
const onePage = (figure: Figure, svg: string, room: Room): FileChild[] => [
  pictureOf(figure, svg, room, figure.landId !== undefined),
  styled('Caption', figure.caption),
];

/** Writes a table without lines: a drawing and its caption in each cell. */
function sharedPage(page: readonly DrawnFigure[], room: Room): FileChild[] {
  const { columns, rows } = gridOf(page.length);
  const width = room.width / columns;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (place: number) => {
    const at = page[place];
    return new TableCell({
      width: { size: Math.floor(width * TWIPS_CM), type: WidthType.DXA },
      children:
        at === undefined
          ? [new Paragraph({})]
          : [
              pictureOf(at.figure, at.drawing.svg, { width: width - GAP, height: room.height / rows }, false),
              styled('Caption', at.figure.caption),
            ],
    });
  };
  return [
    new Paragraph({ style: 'Caption', pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20 } }),
    new Table({
      width: { size: Math.floor(room.width * TWIPS_CM), type: WidthType.DXA },
      borders: {
        ...{ top: none, bottom: none, left: none, right: none },
        ...{ insideHorizontal: none, insideVertical: none },
      },
      rows: Array.from(
        { length: rows },
        (_, row) =>
          new TableRow({
            cantSplit: true,
            children: Array.from({ length: columns }, (_column, column) => cell(row * columns + column)),
          }),
      ),
    }),
  ];
}

function pictureOf(
  { alt, caption }: Figure,
  svg: string,
  room: Pick<Room, 'width' | 'height'>,
  pageBreakBefore: boolean,
): Paragraph {
  const { png, width, height } = rasterise(svg, MAP_POINTS);
  const scale = Math.min((room.width * PIXELS_CM) / width, (room.height * PIXELS_CM) / height);
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(outlinedSvg(svg)),
    // For programs that show no SVG.
    fallback: { type: 'png', data: png },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'map', title: caption, description: alt },
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    pageBreakBefore,
    children: [picture],
  });
}
