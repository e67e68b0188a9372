import type { ReportBlock } from '../../../../model/contract/report.ts';
import { PALETTE } from '../../../../model/drawing/appearance.ts';
import { fr } from '../../../../model/words/french.ts';
import { mannerOf } from '../../../../model/words/manner.ts';
import type { Raster } from '../../picture/rasterise.ts';
import { isOwnPage } from '../own-page.ts';
import type { PrintedReport } from '../printed-report.ts';
import { letters, MARGIN, Pages, type Setting } from './pages.ts';
import { writeTable } from './table.ts';

type Structure = PDFKit.PDFStructureElement;

const { ink, soft, wash } = PALETTE.light;
const SETTINGS = {
  title: { face: 'bold', size: 21, colour: ink, before: 0, after: 2 },
  subtitle: { face: 'regular', size: 12, colour: soft, before: 0, after: 8 },
  fact: { face: 'regular', size: 9, colour: ink, before: 0, after: 2 },
  heading1: { face: 'bold', size: 14, colour: ink, before: 13, after: 4 },
  heading2: { face: 'bold', size: 11, colour: ink, before: 9, after: 3 },
  body: { face: 'regular', size: 10, colour: ink, before: 0, after: 5 },
  answer: { face: 'bold', size: 10, colour: ink, before: 0, after: 5, indent: 16 },
  item: { face: 'regular', size: 10, colour: ink, before: 0, after: 3, indent: 10 },
  caption: { face: 'italic', size: 9, colour: soft, before: 4, after: 5 },
  statement: { face: 'italic', size: 9.5, colour: soft, before: 16, after: 0 },
} as const satisfies Record<string, Setting>;

/** Said where a letter of a name could not be written. */
const LOST = {
  fr: fr`\ufffd : une lettre que nos polices n'ont pas ; le document DOCX la montre.`,
  en: '\ufffd: a letter that our faces do not have; the DOCX document shows it.',
};

/** A heading is not left alone at the foot of a page. */
const WITH_HEADING = 70;
const NOTE_MAP_HEIGHT = 285;

/** A report as a PDF: its faces inside, an outline, and what each thing is for those who do not see it. */
export function writePdf(report: PrintedReport): Promise<Buffer> {
  const { document, banner, statement, map } = report;
  const pages = new Pages(report);
  writeHead(pages, report);
  let wasLaid = false;
  for (const { title, blocks, ...section } of document.sections) {
    const isLaid = isOwnPage(document, { title, blocks, ...section });
    if (isLaid || wasLaid) pages.turn(isLaid);
    else if (pages.room < WITH_HEADING + 20) pages.turn();
    wasLaid = isLaid;
    const structure = pages.section();
    const entry = pages.pdf.outline.addItem(letters(title));
    pages.text(title, SETTINGS.heading1, structure, 'H1');
    for (const block of blocks) {
      if (block.type === 'heading') entry.addItem(letters(block.text));
      writeBlock(pages, block, map, structure, isLaid);
    }
    structure.end();
  }
  if (wasLaid) pages.turn();
  const last = pages.section();
  pages.text(statement, SETTINGS.statement, last, 'P');
  if (pages.lost > 0) pages.text(LOST[document.language], SETTINGS.fact, last, 'P');
  last.end();
  return pages.end([document.subtitle, banner].filter(Boolean).join(' · '));
}

function writeHead(pages: Pages, { document, banner }: PrintedReport): void {
  const head = pages.section();
  pages.text(document.title, SETTINGS.title, head, 'H1');
  pages.text(document.subtitle, SETTINGS.subtitle, head, 'P');
  if (banner !== undefined) {
    const { pdf } = pages;
    const top = pdf.y;
    pages.ornament(() => pdf.rect(MARGIN, top, pages.width, 19).fill(wash));
    pdf.y = top + 3.5;
    pages.text(banner, { ...SETTINGS.body, face: 'bold', indent: 8, after: 10 }, head, 'P');
  }
  const { colon } = mannerOf(document.language);
  for (const { label, text } of document.facts)
    pages.text(`${label}${colon}${text}`, SETTINGS.fact, head, 'P');
  head.end();
}

function writeBlock(
  pages: Pages,
  block: ReportBlock,
  map: Raster,
  section: Structure,
  isLaid: boolean,
): void {
  switch (block.type) {
    case 'heading':
      if (pages.room < WITH_HEADING) pages.turn();
      pages.text(block.text, SETTINGS.heading2, section, 'H2');
      break;
    case 'paragraph':
      pages.text(block.text, block.tone === 'answer' ? SETTINGS.answer : SETTINGS.body, section, 'P');
      break;
    case 'list':
      writeList(pages, block.items, section);
      break;
    case 'table':
      if (pages.room < WITH_HEADING) pages.turn();
      pages.text(block.caption, SETTINGS.caption, section, 'Caption');
      writeTable(pages, block, section);
      break;
    case 'figure':
      writeFigure(pages, block, map, section, isLaid);
      break;
  }
}

function writeList(pages: Pages, items: ReadonlyArray<{ readonly text: string }>, section: Structure): void {
  const structure = pages.pdf.struct('L');
  section.add(structure);
  for (const { text } of items) {
    const item = pages.pdf.struct('LI');
    structure.add(item);
    pages.text(`• ${text}`, SETTINGS.item, item, 'LBody');
    item.end();
  }
  structure.end();
}

function writeFigure(
  pages: Pages,
  { alt, caption }: Extract<ReportBlock, { type: 'figure' }>,
  { png, width, height }: Raster,
  section: Structure,
  isLaid: boolean,
): void {
  const { pdf } = pages;
  const most = isLaid ? pages.room - 30 : NOTE_MAP_HEIGHT;
  const scale = Math.min(pages.width / width, most / height);
  if (pages.room < height * scale + 30) pages.turn();
  const [left, top] = [MARGIN + (pages.width - width * scale) / 2, pdf.y];
  section.add(
    pdf.struct('Figure', { alt: letters(alt) }, () => {
      pdf.image(png, left, top, { width: width * scale, height: height * scale });
    }),
  );
  pdf.y = top + height * scale;
  pages.text(caption, SETTINGS.caption, section, 'Caption');
}
