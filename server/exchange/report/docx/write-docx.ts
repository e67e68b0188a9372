import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  PageReference,
  Paragraph,
  SectionType,
  ShadingType,
  TabStopType,
  TextRun,
} from 'docx';
import type { ReportDocument, ReportSection } from '../../../../model/contract/report.ts';
import { mannerOf } from '../../../../model/words/manner.ts';
import { textsIn } from '../../../texts/texts.ts';
import { hasContents, hasCover, placeOf } from '../contents.ts';
import { isLead } from '../lead.ts';
import { isOwnPage } from '../own-page.ts';
import { declaredFacts, type PrintedReport } from '../printed-report.ts';
import { blockOf, type Room } from './blocks.ts';
import { figuresOf } from './figures.ts';
import { runs, styled } from './paragraphs.ts';
import { styles, TWIPS_CM, WASH } from './styles.ts';

/** Right tab of the page numbers, in twentieths of a point: the right of the text. */
const RIGHT = 9638;

/**
 * Writes the contents, with links and page numbers. Numbers are fields, computed by the program that opens
 * the document.
 */
const contentsOf = ({ sections, language }: ReportDocument): Paragraph[] => [
  styled('Contents', textsIn(language).reportFile.contents),
  ...sections.map(
    ({ title }, i) =>
      new Paragraph({
        style: 'ContentsLine',
        tabStops: [{ type: TabStopType.RIGHT, position: RIGHT, leader: LeaderType.DOT }],
        children: [
          new InternalHyperlink({ anchor: placeOf(i), children: runs(title) }),
          new TextRun({ text: '\t' }),
          new PageReference(placeOf(i)),
        ],
      }),
  ),
];

const MARGIN_CM = 2;
const A4 = { width: 11906, height: 16838 };
const UPRIGHT: Room = { width: 17, height: 10.5 };
const LAID: Room = { width: 25.6, height: 14.4 };

/** Writes a report as a Word document, which LibreOffice opens too. */
export async function writeDocx(report: PrintedReport): Promise<Buffer> {
  const { document, statement } = report;
  const parts = partsOf(report);
  const file = new Document({
    title: document.title,
    subject: document.subtitle,
    description: statement,
    creator: document.facts.find(({ id }) => id === 'facts.author')?.text.trim() || 'Maillage',
    lastModifiedBy: 'Maillage',
    styles: styles(document.language),
    sections: parts.map(({ isLaid, children }, i) =>
      pageOf(report, isLaid, [
        ...children,
        ...(i === parts.length - 1 && !hasCover(document) ? [styled('Statement', statement)] : []),
      ]),
    ),
  });
  return Packer.toBuffer(file);
}

interface Part {
  readonly isLaid: boolean;
  readonly children: FileChild[];
}

/** Splits a report into parts of one page orientation: a large map has a landscape page of its own. */
function partsOf(report: PrintedReport): readonly Part[] {
  const parts: Part[] = [{ isLaid: false, children: headOf(report) }];
  for (const [i, section] of report.document.sections.entries()) {
    const isLaid = isOwnPage(report.document, section);
    const children = sectionOf(section, placeOf(i), report, isLaid ? LAID : UPRIGHT);
    const last = parts.at(-1);
    if (last !== undefined && last.isLaid === isLaid) last.children.push(...children);
    else parts.push({ isLaid, children });
  }
  return parts;
}

/** A summary is read as one: it is not torn between its pages. */
const sectionOf = (
  { id, title, blocks }: ReportSection,
  place: string,
  { drawings }: PrintedReport,
  room: Room,
): FileChild[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new Bookmark({ id: place, children: runs(title) })],
  }),
  ...figuresOf(
    blocks.filter((block) => block.type === 'figure'),
    drawings,
    room,
  ),
  ...blocks.flatMap((block, i) =>
    block.type === 'figure'
      ? []
      : blockOf(block, {
          ...room,
          keepNext: isLead(blocks, i) || (id === 'summary' && i < blocks.length - 1),
        }),
  ),
];

function headOf({ document, banner, statement }: PrintedReport): FileChild[] {
  const { colon } = mannerOf(document.language);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(document.title) }),
    styled('Subtitle', document.subtitle),
    ...(banner === undefined
      ? []
      : [styled('Banner', banner, { shading: { type: ShadingType.CLEAR, color: 'auto', fill: WASH } })]),
    ...declaredFacts(document).map(
      ({ label, text }) =>
        new Paragraph({
          style: 'Facts',
          children: [...runs(`${label}${colon}`, { bold: true }), ...runs(text)],
        }),
    ),
    ...(hasCover(document) ? [styled('Statement', statement)] : []),
    ...(hasContents(document) ? contentsOf(document) : []),
  ];
}

function pageOf(
  { document, banner }: PrintedReport,
  isLaid: boolean,
  children: FileChild[],
): ISectionOptions {
  const margin = Math.round(MARGIN_CM * TWIPS_CM);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { ...A4, orientation: isLaid ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    headers: {
      default: new Header({
        children: [
          styled('Edge', [document.subtitle, banner].filter(Boolean).join(' · '), {
            alignment: AlignmentType.RIGHT,
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Edge',
            alignment: AlignmentType.RIGHT,
            children: [
              new TextRun('Maillage · '),
              new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children,
  };
}
