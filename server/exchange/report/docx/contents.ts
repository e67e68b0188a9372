import { InternalHyperlink, LeaderType, PageReference, Paragraph, TabStopType, TextRun } from 'docx';
import type { ReportDocument } from '../../../../model/contract/report.ts';
import { CONTENTS, placeOf } from '../contents.ts';
import { runs, styled } from './paragraphs.ts';

/** Where numbers of pages stand, in twentieths of a point: the right of the text. */
const RIGHT = 9638;

/** The parts of a report with their pages, each a way to it. Numbers are fields: whoever opens the document counts them. */
export const contentsOf = ({ sections, language }: ReportDocument): Paragraph[] => [
  styled('Contents', CONTENTS[language]),
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
