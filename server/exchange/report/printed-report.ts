import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { ReportBlock, ReportDocument } from '../../../model/contract/report.ts';
import { mapOfLand } from '../../../model/readings/map-of-land.ts';
import type { DrawingLabels } from '../map-svg/drawing-texts.ts';
import { mapSvg } from '../map-svg/map-svg.ts';
import { closedUp } from './closed-up.ts';
import { isReadByLands, overview } from './overview.ts';
import { type SharedPlace, sharedPlaces, sharedSheet } from './page-of-lands.ts';
import { sheetOfFigure } from './sheet-of-figure.ts';

/** A report as it goes into a file: what was corrected, and what nobody takes out. */
export interface PrintedReport {
  readonly document: ReportDocument;
  readonly banner: string | undefined;
  readonly statement: string;
  /** The drawing of each figure, by its id. */
  readonly drawings: ReadonlyMap<string, FigureDrawing>;
}

/** A drawing, and its place where several share a page. */
export interface FigureDrawing {
  readonly svg: string;
  readonly shared?: SharedPlace;
}

/**
 * Draws the maps of a report: of everything, and of single lands, small ones together. Lands that have
 * disappeared are left out.
 */
export function drawFigures(
  { sections, language, kind }: ReportDocument,
  map: TerritoryMap,
  reference: DrawingLabels,
): ReadonlyMap<string, FigureDrawing> {
  const figures = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.type !== 'figure') return [];
      if (block.landId === undefined) return [{ id: block.id, isLand: false, drawn: map }];
      const land = mapOfLand(map, block.landId);
      return land === undefined ? [] : [{ id: block.id, isLand: true, drawn: closedUp(land) }];
    });
  const places = sharedPlaces(
    figures.flatMap(({ id, isLand, drawn }) => (isLand ? [{ id, actors: drawn.actors.length }] : [])),
  );
  return new Map(
    figures.map(({ id, drawn }) => {
      const shared = places.get(id);
      const whole = sheetOfFigure(kind);
      const isOverview = drawn === map && isReadByLands(map);
      const sheet =
        shared === undefined
          ? { ...whole, ...(isOverview && { isByLands: true as const }) }
          : sharedSheet(shared);
      const svg = mapSvg.write(isOverview ? overview(map, whole, language) : drawn, {
        reference,
        language,
        sheet,
      });
      return [id, { svg, ...(shared !== undefined && { shared }) }];
    }),
  );
}

/** A map in a report. */
export type Figure = Extract<ReportBlock, { type: 'figure' }>;

/** A figure that is drawn. */
export interface DrawnFigure {
  readonly figure: Figure;
  readonly drawing: FigureDrawing;
}

/** Groups the drawn figures by page. */
export function pagesOfFigures(
  figures: readonly Figure[],
  drawings: PrintedReport['drawings'],
): ReadonlyArray<readonly [DrawnFigure, ...DrawnFigure[]]> {
  const pages: Array<[DrawnFigure, ...DrawnFigure[]]> = [];
  for (const figure of figures) {
    const drawing = drawings.get(figure.id);
    if (drawing === undefined) continue;
    const page = (drawing.shared?.index ?? 0) > 0 ? pages.at(-1) : undefined;
    if (page === undefined) pages.push([{ figure, drawing }]);
    else page.push({ figure, drawing });
  }
  return pages;
}

/** Lists the facts on the cover, without empty ones. */
export const declaredFacts = ({ facts }: ReportDocument): ReportDocument['facts'] =>
  facts.filter(({ text }) => text.trim() !== '');
