import type { ReportDocument } from '../../contract/report.ts';
import { basicsIn } from '../basics.ts';

/** Returns the file name of a report, in its own language. */
export const reportFileName = (
  subject: string,
  { kind, language, reading }: Pick<ReportDocument, 'kind' | 'language' | 'reading'>,
  extension: string,
): string => `${subject}-${basicsIn(language).reportFile[kind]}-${reading.day}.${extension}`;
