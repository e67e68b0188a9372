import type { ReportDocument } from '../../../../model/contract/report.ts';
import { PALETTE } from '../../../../model/drawing/appearance.ts';
import { mannerOf } from '../../../../model/words/manner.ts';
import { textsIn } from '../../../texts/texts.ts';
import { hasContents, hasCover, placeOf } from '../contents.ts';
import { declaredFacts, type PrintedReport } from '../printed-report.ts';
import { letters, MARGIN, type Pages } from './pages.ts';
import { SETTINGS } from './settings.ts';

const { wash, line } = PALETTE.light;

const { size, colour } = SETTINGS.body;
const LINE = 17;
const NUMBER = 30;
/** Height of the contents heading with its margins. */
const CONTENTS_HEAD = 44;

/** Position of the contents, and the page of each section once known. */
interface Contents {
  readonly page: number;
  readonly top: number;
  readonly pages: number[];
}

/** Writes the head; it reserves room for the contents, which are written when the pages are known. */
export function writeHead(
  pages: Pages,
  { document, banner, statement }: PrintedReport,
): Contents | undefined {
  const { pdf } = pages;
  const isCover = hasCover(document);
  const head = pages.section();
  pages.text(document.title, isCover ? SETTINGS.coverTitle : SETTINGS.title, head, 'H1');
  pages.text(document.subtitle, SETTINGS.subtitle, head, 'P');
  if (banner !== undefined) {
    const top = pdf.y;
    pages.ornament(() => pdf.rect(MARGIN, top, pages.width, 19).fill(wash));
    pdf.y = top + 3.5;
    pages.text(banner, { ...SETTINGS.body, face: 'bold', indent: 8, after: isCover ? 14 : 10 }, head, 'P');
  }
  const { colon } = mannerOf(document.language);
  for (const { label, text } of declaredFacts(document))
    pages.text(`${label}${colon}${text}`, isCover ? SETTINGS.coverFact : SETTINGS.fact, head, 'P');
  if (isCover) pages.text(statement, { ...SETTINGS.statement, before: 6, after: 2 }, head, 'P');
  head.end();
  if (!hasContents(document)) return undefined;
  const height = CONTENTS_HEAD + document.sections.length * LINE;
  if (pages.room < height) pages.turn();
  const top = pdf.y;
  pdf.y += height;
  return { page: pages.number - 1, top, pages: [] };
}

/** Writes the contents, with links and page numbers. */
export function writeContents(
  pages: Pages,
  { sections, language }: ReportDocument,
  { page, top: under, pages: numbers }: Contents,
): void {
  const { pdf } = pages;
  pdf.switchToPage(page);
  pdf.y = under;
  const structure = pages.section('TOC');
  pages.text(textsIn(language).reportFile.contents, SETTINGS.contents, structure, 'Caption');
  for (const [i, { title }] of sections.entries()) {
    const top = pdf.y;
    pages.ornament(() =>
      pdf
        .moveTo(MARGIN, top + LINE - 4)
        .lineTo(MARGIN + pages.width, top + LINE - 4)
        .lineWidth(0.5)
        .stroke(line),
    );
    const item = pdf.struct('TOCI');
    structure.add(item);
    pdf.fontSize(size).fillColor(colour);
    const way = pdf.struct('Link');
    item.add(way);
    const written = pages.set(letters(title), 'regular');
    const width = pages.width - 2 * NUMBER;
    pages.tell(way, 'Span', () => {
      pdf.text(written, MARGIN, top, { lineBreak: false, width, ellipsis: true });
    });
    // pdfkit writes a text of an object as text, another as a name.
    const content = { structParent: way, Contents: Object(letters(title)) as string };
    pdf.goTo(MARGIN, top, Math.min(width, pdf.widthOfString(written)), LINE - 4, placeOf(i), content);
    pages.tell(item, 'Span', () => {
      const right = { lineBreak: false, width: NUMBER, align: 'right' } as const;
      pdf.text(String(numbers[i] ?? ''), MARGIN + pages.width - NUMBER, top, right);
    });
    item.end();
    pdf.y = top + LINE;
  }
  structure.end();
}
