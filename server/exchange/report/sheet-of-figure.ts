import type { ReportKind } from '../../../model/contract/report.ts';
import type { Sheet } from '../map-svg/page.ts';

/** Points of paper in a unit of a drawing, where it has the least room: in a document of Word. */
export const POINTS_UNIT = 0.56;

/** Sizes of a map in units: a landscape page of a report, a third of a page of a note. */
const ROOM = {
  report: { width: 1220, height: 724, legend: 194 },
  note: { width: 860, height: 505, legend: 194 },
} as const satisfies Record<ReportKind, object>;
/** Around what is drawn. */
const EDGE = 12;
/** The line at the foot. */
const FOOT = 26;

/** Returns the sheet of a map, without a title, since its caption has one: names get the room. */
export function sheetOfFigure(kind: ReportKind): Sheet {
  const { width, height, legend } = ROOM[kind];
  const left = legend + 3 * EDGE;
  const down = height - EDGE - FOOT;
  return {
    ...{ width, height, points: POINTS_UNIT, isUntitled: true, legendLies: false, foot: height - EDGE },
    legend: { x: EDGE, y: 2 * EDGE, width: legend, height: down - 2 * EDGE },
    map: { x: left, y: EDGE, width: width - left - EDGE, height: down - EDGE },
  };
}
