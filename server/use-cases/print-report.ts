import type { Reference } from '../contract/reference.ts';
import type { ReportDocument } from '../contract/report.ts';
import { PUBLIC_SIGHT, type Sight } from '../domain/access/sight.ts';
import { mapReading } from '../domain/map-reading.ts';
import { drawingTexts } from '../exchange/map-svg/drawing-texts.ts';
import { mapSvg } from '../exchange/map-svg/map-svg.ts';
import { rasterise } from '../exchange/picture/rasterise.ts';
import type { PrintedReport } from '../exchange/report/printed-report.ts';
import type { Executor } from '../store/execute.ts';
import { readSystem } from './read-system.ts';

/** Over the width of a page laid down: some 230 points an inch. */
const MAP_POINTS = 2400;

/** A corrected report with its map, drawn of the moment that its words are of, and with what every file says. */
export async function printReport(
  executor: Executor,
  territoryId: string,
  document: ReportDocument,
  { sight, reference }: { readonly sight: Sight; readonly reference: Reference },
): Promise<PrintedReport> {
  const { day, revision, withPrivate, ...reading } = document.reading;
  const asked = { ...reading, at: day, ...(withPrivate ? sight : PUBLIC_SIGHT) };
  const present = await readSystem(executor, territoryId, asked);
  const system =
    revision >= present.facts.territory.revision
      ? present
      : await readSystem(executor, territoryId, { ...asked, known: String(revision) });
  const { language } = document;
  const map = mapReading(system);
  const { banner, statement } = drawingTexts(map, reference, language);
  const drawing = await mapSvg.write(map, { reference, language });
  return { document, banner, statement, map: await rasterise(drawing, MAP_POINTS) };
}
