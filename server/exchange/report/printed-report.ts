import type { ReportDocument } from '../../../model/contract/report.ts';
import type { Raster } from '../picture/rasterise.ts';

/** A report as it goes into a file: what was corrected, and what nobody takes out. */
export interface PrintedReport {
  readonly document: ReportDocument;
  readonly banner: string | undefined;
  readonly statement: string;
  readonly map: Raster;
}
