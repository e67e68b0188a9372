import type { ReportDocument, ReportSection } from '../../../model/contract/report.ts';

/** Whether a section has a page of its own, laid down: the map of a report, so that its names are read. */
export const isOwnPage = ({ kind }: ReportDocument, { blocks }: ReportSection): boolean =>
  kind === 'report' && blocks.some(({ type }) => type === 'figure');
