import type { ReportBlock, ReportDocument, ReportSection } from '../../../../model/contract/report.ts';
import { textsIn } from '../../../texts/texts.ts';
import { hasCover, placeOf } from '../contents.ts';
import { isOwnPage } from '../own-page.ts';
import type { PrintedReport } from '../printed-report.ts';
import { writeFigure } from './figure.ts';
import { writeContents, writeHead } from './head.ts';
import { LEAST_ITEM, leastAt } from './keep.ts';
import { letters, MARGIN, Pages } from './pages.ts';
import { SETTINGS } from './settings.ts';
import { writeTable } from './table.ts';

type Structure = PDFKit.PDFStructureElement;

/** Writes a report as a PDF with embedded fonts, an outline, and tags for screen readers. */
export function writePdf(report: PrintedReport): Promise<Buffer> {
  const { document, banner } = report;
  const pages = new Pages(report);
  const contents = writeHead(pages, report);
  let wasLaid = false;
  for (const [i, { title, blocks, ...section }] of document.sections.entries()) {
    const isLaid = isOwnPage(document, { title, blocks, ...section });
    if (isLaid || wasLaid) pages.turn(isLaid);
    else if (pages.room < leastOf(pages, document, { title, blocks, ...section })) pages.turn();
    wasLaid = isLaid;
    const structure = pages.section();
    const entry = pages.pdf.outline.addItem(letters(title));
    pages.pdf.addNamedDestination(placeOf(i), 'XYZ', MARGIN, pages.pdf.y, null);
    contents?.pages.push(pages.number);
    pages.text(title, SETTINGS.heading1, structure, 'H1');
    for (const [place, block] of blocks.entries()) {
      if (place > 0 && !isLaid && pages.room < leastAt(pages, blocks, place)) pages.turn();
      if (block.type === 'heading') entry.addItem(letters(block.text));
      writeBlock(pages, block, report, structure, isLaid);
    }
    structure.end();
  }
  writeFoot(pages, report, wasLaid);
  if (contents !== undefined) writeContents(pages, document, contents);
  return pages.end([document.subtitle, banner].filter(Boolean).join(' · '));
}

/**
 * Computes the height that must stay together at a section's start: a whole summary, else its heading with
 * the first block.
 */
function leastOf(pages: Pages, document: ReportDocument, { id, title, blocks }: ReportSection): number {
  if (id !== 'summary' || !hasCover(document))
    return pages.heightOf(title, SETTINGS.heading1) + leastAt(pages, blocks, 0);
  return [
    pages.heightOf(title, SETTINGS.heading1),
    ...blocks.flatMap((block) =>
      block.type === 'list'
        ? block.items.map(({ text }) => pages.heightOf(text, SETTINGS.item))
        : block.type === 'paragraph'
          ? [pages.heightOf(block.text, SETTINGS.body)]
          : [],
    ),
  ].reduce((sum, height) => sum + height, 0);
}

/** Writes the limits of interpretation at the end of a two-page note; a report begins with them. */
function writeFoot(pages: Pages, { document, statement }: PrintedReport, wasLaid: boolean): void {
  const lines = [
    ...(hasCover(document) ? [] : [[statement, SETTINGS.statement] as const]),
    ...(pages.lost > 0 ? [[textsIn(document.language).reportFile.lost, SETTINGS.fact] as const] : []),
  ];
  if (lines.length === 0) return;
  if (wasLaid) pages.turn();
  const last = pages.section();
  for (const [text, setting] of lines) pages.text(text, setting, last, 'P');
  last.end();
}

function writeBlock(
  pages: Pages,
  block: ReportBlock,
  { drawings }: PrintedReport,
  section: Structure,
  isLaid: boolean,
): void {
  switch (block.type) {
    case 'heading':
      pages.text(block.text, SETTINGS.heading2, section, 'H2');
      break;
    case 'paragraph':
      pages.text(block.text, block.tone === 'answer' ? SETTINGS.answer : SETTINGS.body, section, 'P');
      break;
    case 'list':
      writeList(pages, block.items, section);
      break;
    case 'table':
      pages.text(block.caption, SETTINGS.caption, section, 'Caption');
      writeTable(pages, block, section);
      break;
    case 'figure':
      writeFigure(pages, block, drawings.get(block.id), section, isLaid);
      break;
  }
}

/** How far the lines of an item stand from its sign. */
const HANGING = 9;

function writeList(pages: Pages, items: ReadonlyArray<{ readonly text: string }>, section: Structure): void {
  const structure = pages.pdf.struct('L');
  section.add(structure);
  const { indent } = SETTINGS.item;
  for (const { text } of items) {
    if (pages.room < LEAST_ITEM) pages.turn();
    const item = pages.pdf.struct('LI');
    structure.add(item);
    pages.sign('•', { ...SETTINGS.item, indent: indent - HANGING }, item);
    pages.text(text, SETTINGS.item, item, 'LBody');
    item.end();
  }
  structure.end();
}
