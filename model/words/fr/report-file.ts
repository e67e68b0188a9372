import type { ReportKind } from '../../contract/report.ts';

/** File names of reports. */
export const reportFile: Readonly<Record<ReportKind, string>> = {
  report: 'rapport',
  note: 'note',
};
