import type { ReportDocument } from '../../contract/report.ts';
import { basicsIn } from '../basics.ts';

/** What a report is called in the name of its file, in its own language. */
export const reportFileName = (
  subject: string,
  { kind, language, reading }: Pick<ReportDocument, 'kind' | 'language' | 'reading'>,
  extension: string,
): string => `${subject}-${basicsIn(language).reportFile[kind]}-${reading.day}.${extension}`;
