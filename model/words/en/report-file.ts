import type { ReportKind } from '../../contract/report.ts';

/** What the files of reports are called. */
export const reportFile: Readonly<Record<ReportKind, string>> = {
  report: 'report',
  note: 'note',
};
