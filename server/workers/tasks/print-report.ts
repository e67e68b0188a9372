import type { ReportDocument, ReportFormat } from '../../../model/contract/report.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { drawingTexts } from '../../exchange/map-svg/drawing-texts.ts';
import { writeDocx } from '../../exchange/report/docx/write-docx.ts';
import { writePdf } from '../../exchange/report/pdf/write-pdf.ts';
import { writePptx } from '../../exchange/report/pptx/write-pptx.ts';
import { drawFigures, type PrintedReport } from '../../exchange/report/printed-report.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

const WRITERS = { docx: writeDocx, pdf: writePdf, pptx: writePptx } as const satisfies Record<
  ReportFormat,
  (report: PrintedReport) => Promise<Buffer>
>;

interface Asked {
  readonly document: ReportDocument;
  readonly reading: Reading;
  readonly format: ReportFormat;
}

/** Prints a corrected report with maps drawn as of its moment, and the footer of every file. */
export async function run(
  { document, reading, format }: Asked,
  around: TaskSurroundings,
): Promise<Uint8Array> {
  const { language } = document;
  const { reference } = around;
  const map = mapReading(systemOf(around, reading), language);
  const { banner, statement } = drawingTexts(map, reference, language);
  return WRITERS[format]({ document, banner, statement, drawings: drawFigures(document, map, reference) });
}
