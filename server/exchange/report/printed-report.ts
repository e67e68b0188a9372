import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { ReportDocument } from '../../../model/contract/report.ts';
import { mapOfLand } from '../../../model/readings/map-of-land.ts';
import type { DrawingLabels } from '../map-svg/drawing-texts.ts';
import { mapSvg } from '../map-svg/map-svg.ts';

/** A report as it goes into a file: what was corrected, and what nobody takes out. */
export interface PrintedReport {
  readonly document: ReportDocument;
  readonly banner: string | undefined;
  readonly statement: string;
  /** The drawing of each figure, by its id. */
  readonly drawings: ReadonlyMap<string, string>;
}

/** The maps of a report: of all, and of lands one by one. A land that is no more has none. */
export function drawFigures(
  { sections, language }: ReportDocument,
  map: TerritoryMap,
  reference: DrawingLabels,
): ReadonlyMap<string, string> {
  return new Map(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        if (block.type !== 'figure') return [];
        const drawn = block.landId === undefined ? map : mapOfLand(map, block.landId);
        return drawn === undefined ? [] : [[block.id, mapSvg.write(drawn, { reference, language })] as const];
      }),
  );
}

/** What the cover says: what is empty is left out. */
export const saidFacts = ({ facts }: ReportDocument): ReportDocument['facts'] =>
  facts.filter(({ text }) => text.trim() !== '');
