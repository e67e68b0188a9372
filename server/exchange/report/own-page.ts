import type { ReportDocument, ReportSection } from '../../../model/contract/report.ts';

/**
 * Returns true if a section has a landscape page of its own: the map of a report, so that its names are
 * readable.
 */
export const isOwnPage = ({ kind }: ReportDocument, { blocks }: ReportSection): boolean =>
  kind === 'report' && blocks.some(({ type }) => type === 'figure');
