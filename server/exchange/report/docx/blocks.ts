import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import PDFDocument from 'pdfkit';
import type { ReportBlock } from '../../../../model/contract/report.ts';
import { PALETTE } from '../../../../model/drawing/appearance.ts';
import { SHORT_TABLE } from '../lead.ts';
import { columnShares } from '../table-widths.ts';
import { runs, styled } from './paragraphs.ts';
import { CELL_SIZE, hex, TWIPS_CM, WASH } from './styles.ts';

/** How many letters of a table stand on a centimetre. */
const LETTERS_CM = 6.4;
const POINTS_CM = TWIPS_CM / 20;

/** A face of the same widths as that of the document, whatever the system. */
const bold = new PDFDocument({ autoFirstPage: false, font: 'Helvetica-Bold' }).fontSize(CELL_SIZE);
const headLetters = (word: string): number => (bold.widthOfString(word) / POINTS_CM) * LETTERS_CM;

/** The room there is for what stands on a page, in centimetres. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Keeps the paragraph on one page with the next. */
  readonly keepNext?: boolean;
}

/** Writes one block for Word. */
export function blockOf(block: Exclude<ReportBlock, { type: 'figure' }>, room: Room): FileChild[] {
  const { keepNext = false } = room;
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })];
    case 'paragraph':
      return [
        styled(block.tone === 'answer' ? 'Answer' : 'Normal', block.text, { keepNext, keepLines: keepNext }),
      ];
    case 'list':
      return block.items.map(
        ({ text }) =>
          new Paragraph({ style: 'ListParagraph', bullet: { level: 0 }, children: runs(text), keepNext }),
      );
    case 'table':
      return [styled('Caption', block.caption, { keepNext: true }), tableOf(block, room)];
  }
}

function tableOf(block: Extract<ReportBlock, { type: 'table' }>, room: Room): Table {
  const widths = columnShares(block, room.width * LETTERS_CM, headLetters).map((share) =>
    Math.floor(share * room.width * TWIPS_CM),
  );
  const line = { style: BorderStyle.SINGLE, size: 4, color: hex(PALETTE.light.line) };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (text: string, place: number, isHead: boolean, keepNext = isHead) =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      margins: { left: 90, right: 90, top: 20, bottom: 20 },
      ...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: WASH } }),
      children: [
        new Paragraph({
          style: 'Cell',
          keepNext,
          children: runs(text, isHead ? { bold: true } : {}),
        }),
      ],
    });
  const row = (texts: readonly string[], isHead: boolean, keepNext?: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, place) => cell(text, place, isHead, keepNext)),
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      row(block.columns, true),
      ...block.rows.map((cells, i) =>
        row(
          cells.map(({ text }) => text),
          false,
          staysWithNext(i, block.rows.length),
        ),
      ),
    ],
  });
}

/** A short table stands on one page; of a long one neither the first row nor the last is alone. */
const staysWithNext = (row: number, rows: number): boolean =>
  row < rows - 1 && (rows <= SHORT_TABLE || row === 0 || row === rows - 2);
