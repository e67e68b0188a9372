import type { ReportDocument } from '../../../model/contract/report.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { drawingTexts } from '../../exchange/map-svg/drawing-texts.ts';
import { mapSvg } from '../../exchange/map-svg/map-svg.ts';
import { rasterise } from '../../exchange/picture/rasterise.ts';
import { writeDocx } from '../../exchange/report/docx/write-docx.ts';
import { writePdf } from '../../exchange/report/pdf/write-pdf.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

/** Over the width of a page laid down: some 230 points an inch. */
const MAP_POINTS = 2400;

interface Asked {
  readonly document: ReportDocument;
  readonly reading: Reading;
  readonly format: 'docx' | 'pdf';
}

/** A corrected report with its map, drawn of the moment that its words are of, and with what every file says. */
export async function run(
  { document, reading, format }: Asked,
  around: TaskSurroundings,
): Promise<Uint8Array> {
  const { language } = document;
  const { reference } = around;
  const map = mapReading(systemOf(around, reading));
  const { banner, statement } = drawingTexts(map, reference, language);
  const drawing = mapSvg.write(map, { reference, language });
  const printed = { document, banner, statement, map: rasterise(drawing, MAP_POINTS) };
  return format === 'docx' ? writeDocx(printed) : writePdf(printed);
}
